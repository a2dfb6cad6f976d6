package org.farvertex.report.rate;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.particle.FinalState;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.Figures;
import org.farvertex.report.SignalText;
import org.farvertex.simulation.ChannelRate;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.UpperLimit;

/** The answer of {@code rate} for people. */
public final class RateText {

    private RateText() {
    }

    static String of(Experiment experiment, RunSettings settings, Rate rate) {
        var particle = experiment.particle();
        StringBuilder text = new StringBuilder();
        line(text, "%s (%s), %s, m = %.6g MeV, %s", experiment.detector().name(), experiment.detector().id(),
            particle.model(), 1e3 * particle.mass(), Figures.of(particle.parameters()));
        line(text, "c tau = %s m, BR(%s) = %.6g; spectra: %s", number(new Estimate(particle.logProperDecayLength(), 1, 0), "%.6g"),
            counted(experiment), experiment.branching(), experiment.spectra().map(s -> s.generator() + ", " + s.description()).orElse("none needed"));
        line(text, "");
        line(text, "%-24s %14s %10s %16s %14s", "channel", "expected", "error", "in the volume", "mean E [GeV]");
        for (ChannelRate channel : rate.channels()) {
            line(text, "%-24s %14s %10s %16s %14s%s", channel.process().label(),
                channel.unseen() ? unseen(channel.limit()) : number(channel.expected()),
                error(channel.expected(), channel.errorKnown()), channel.decaysKnown() ? number(channel.decaysInVolume()) : "unknown",
                Double.isNaN(channel.meanEnergy()) ? "-" : String.format(Locale.ROOT, "%.1f", channel.meanEnergy()),
                channel.closed().or(() -> known(channel.process())).map(remark -> "  " + remark).orElse(""));
        }
        line(text, "%-24s %14s %10s", "all", sum(rate), error(rate.expected(), rate.errorKnown()));
        line(text, "");
        if (rate.unseen()) {
            line(text, "%s", unseen(rate));
        }
        LeftOut.statement(experiment.leftOut()).ifPresent(channels -> line(text, "%s", channels));
        line(text, "signal: %s", SignalText.of(experiment.detector().rule()));
        text.append(String.format(Locale.ROOT, "%d samples (%.0f effective), seed %d, %.2f s", rate.samples(),
            rate.effectiveSamples(), settings.seed(), rate.seconds()));
        return text.toString();
    }

    private static String sum(Rate rate) {
        return rate.unseen() ? unseen(rate.limit()) : (rate.missing().isEmpty() ? "" : "> ") + number(rate.expected());
    }

    /** How well a process is known that is not known well. */
    static Optional<String> known(ProductionProcess process) {
        return process.uncertaintyFactor() > 1
            ? Optional.of(String.format(Locale.ROOT, "known to a factor of %.3g", process.uncertaintyFactor())) : Optional.empty();
    }

    private static String counted(Experiment experiment) {
        return experiment.detector().finalStates().stream().map(kind -> kind == FinalState.ELECTRONS ? "ee" : kind.label())
            .collect(Collectors.joining(", "));
    }

    /**
     * What is known when no decay was accepted.
     *
     * @param rate the answer of the run
     * @return words without a full stop
     */
    public static String unseen(Rate rate) {
        return (rate.samples() == 0 ? "too far off the axis for any sample to tell" : "no accepted decay in " + rate.samples() + " samples")
            + rate.limit().map(limit -> ", " + limit(limit) + " at 95 %").orElse("");
    }

    private static String unseen(Optional<UpperLimit> limit) {
        return limit.map(RateText::limit).orElse("unknown");
    }

    private static String limit(UpperLimit limit) {
        return "< " + number(new Estimate(limit.logValue(), 1, 0));
    }

    private static String error(Estimate estimate, boolean known) {
        return !known ? "?" : String.format(Locale.ROOT, "%.2f%%", 100 * estimate.relativeError());
    }

    private static String number(Estimate estimate) {
        return number(estimate, "%.4g");
    }

    /** Plain digits for what a double can hold, a power of ten for what it cannot. */
    private static String number(Estimate estimate, String format) {
        if (estimate.scaled() == 0) {
            return "0";
        }
        return estimate.value() > 1e-300 && estimate.value() < 1e300 ? String.format(Locale.ROOT, format, estimate.value())
            : Figures.powerOfTen(estimate.log10());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
