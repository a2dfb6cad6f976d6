package org.farvertex.report.reach;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.farvertex.citation.Citations;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.rate.RateText;
import org.farvertex.simulation.DecaySpectra;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.WeightHistogram;
import org.farvertex.statistics.UpperLimit;

/**
 * What is found of the decays of an experiment.
 *
 * @param experiment what was simulated
 * @param settings   how
 * @param spectra    the distributions
 * @param nothing    what a counting run says where no decay was accepted; empty if some were
 * @param seconds    wall time [s]
 */
public record SpectrumResult(Experiment experiment, RunSettings settings, DecaySpectra spectra, Optional<Rate> nothing, double seconds)
    implements Result {

    @Override
    public Citations citations() {
        return experiment.citations();
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject().with("detector", experiment.detector().id()).with("model", experiment.particle().model())
            .with("mass_GeV", experiment.particle().mass()).with("coupling", experiment.particle().parameters())
            .withSome(LeftOut.KEY, experiment.leftOut()).with("expected", expected())
            .with("produced", produced()).with("mean_energy_GeV", mean(spectra.energy())).with("mean_depth_m", mean(spectra.depth()))
            .with("energy", histogram(spectra.energy(), "GeV")).with("depth", histogram(spectra.depth(), "m"))
            .with("samples", settings.samples().orElseThrow()).with("seed", settings.seed())
            .with("citations", experiment.citations().lines()).with("seconds", seconds);
        return json.withAny("log10_expected", nothing.map(rate -> rate.expected().log10()))
            .withAny("upper_limit_95", nothing.flatMap(Rate::limit).map(UpperLimit::value)).withAny("closed", nothing.flatMap(Rate::closed));
    }

    /** Empty where none was accepted and there may be some. */
    private OptionalDouble expected() {
        if (nothing.isEmpty()) {
            return OptionalDouble.of(spectra.energy().total());
        }
        return nothing.get().unseen() ? OptionalDouble.empty() : OptionalDouble.of(nothing.get().expected().value());
    }

    private double produced() {
        return spectra.produced().stream().mapToDouble(WeightHistogram::total).sum();
    }

    /** Couplings may be too weak for a number, which is not none at all. */
    private String made() {
        double produced = produced();
        return produced > 0 || nothing.flatMap(Rate::closed).isPresent() ? String.format(Locale.ROOT, "%.4g", produced) : "less than 1e-300";
    }

    private static JsonObject histogram(WeightHistogram h, String unit) {
        return new JsonObject().with("edges_" + unit, IntStream.rangeClosed(0, h.bins()).mapToObj(h::edge).toList())
            .with("decays", each(h, sums -> sums[0])).with("error", each(h, sums -> Math.sqrt(sums[1])))
            .with("underflow", h.sums(-1)[0]).with("overflow", h.sums(h.bins())[0]);
    }

    private static List<Double> each(WeightHistogram h, ToDoubleFunction<double[]> value) {
        return IntStream.range(0, h.bins()).mapToObj(bin -> value.applyAsDouble(h.sums(bin))).toList();
    }

    /** The mean; empty if there is nothing to average. */
    private static OptionalDouble mean(WeightHistogram h) {
        double sum = 0;
        for (int i = -1; i <= h.bins(); i++) {
            sum += h.sums(i)[2];
        }
        return h.total() > 0 ? OptionalDouble.of(sum / h.total()) : OptionalDouble.empty();
    }

    @Override
    public String text() {
        String accepted = nothing.isPresent() ? "no accepted decays"
            : String.format(Locale.ROOT, "%.4g accepted decays, mean energy %.4g GeV, mean depth %.4g m", spectra.energy().total(),
                mean(spectra.energy()).orElseThrow(), mean(spectra.depth()).orElseThrow());
        return String.format(Locale.ROOT, "%s, %s, m = %.6g MeV%n%s %s made, %s%n%s%.2f s", experiment.detector().id(), experiment.particle().model(),
            1e3 * experiment.particle().mass(), made(), experiment.particle().identity().plainSymbol(), accepted,
            LeftOut.statement(experiment.leftOut()).map(channels -> channels + System.lineSeparator()).orElse(""), seconds);
    }

    @Override
    public List<String> notes() {
        return nothing.map(rate -> "the distributions of accepted decays are empty: " + (rate.unseen() ? RateText.unseen(rate)
            : rate.closed().orElseGet(() -> Figures.powerOfTen(rate.expected().log10()) + " decays are expected"))
            + "; choose another mass or coupling").stream().toList();
    }
}
