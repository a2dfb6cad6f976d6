package org.farvertex.report.rate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.FinalState;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.SignalText;
import org.farvertex.simulation.ChannelRate;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.UpperLimit;

/**
 * What {@code rate} found.
 *
 * @param experiment what was simulated
 * @param branching  branching ratios of the particle, by the names of its model
 * @param settings   how
 * @param rate       the answer
 * @param command    the command line that gives it again
 */
public record RateResult(Experiment experiment, Map<String, Double> branching, RunSettings settings, Rate rate, String command) implements Result {

    private static final double WORTH_A_WARNING = 0.01;

    /** Keeps its own map. */
    public RateResult {
        branching = Collections.unmodifiableMap(new LinkedHashMap<>(branching));
    }

    @Override
    public String text() {
        return RateText.of(experiment, settings, rate);
    }

    @Override
    public Citations citations() {
        return experiment.citations();
    }

    @Override
    public JsonObject json() {
        LongLivedParticle particle = experiment.particle();
        JsonObject json = new JsonObject().with("detector", experiment.detector().id()).with("model", particle.model())
            .with("mass_GeV", particle.mass()).with("coupling", particle.parameters()).with("ctau_m", particle.properDecayLength());
        if (Double.isInfinite(particle.properDecayLength())) {
            json.with("log10_ctau_m", particle.logProperDecayLength() / Math.log(10));
        }
        json.with("branching", branching).with("channels", rate.channels().stream().map(RateResult::channel).toList())
            .withSome(LeftOut.KEY, experiment.leftOut())
            .with("expected", rate.unseen() ? null : rate.expected().value())
            .withAny("without", rate.missing().isEmpty() ? Optional.empty() : Optional.of(missing(rate))).with("final_states", finalStates())
            .with("error", rate.errorKnown() ? rate.expected().error() : null);
        SignalText.with(json.with("signal", experiment.detector().needed()), experiment.detector().rule());
        return limited(json, rate.limit(), rate.closed())
            .with("effective_samples", rate.effectiveSamples()).with("samples", rate.samples())
            .with("log10_expected", rate.expected().log10()).with("extrapolated_fraction", rate.extrapolated())
            .with("seed", settings.seed()).with("seconds", rate.seconds())
            .with("spectra", experiment.spectra().map(s -> s.description()).orElse("none"))
            .with("generator", experiment.spectra().map(s -> s.generator()).orElse("none"))
            .with("version", Program.version()).with("command", command).with("citations", experiment.citations().lines());
    }

    private static String missing(Rate rate) {
        return rate.missing().stream().map(c -> c.process().label()).collect(Collectors.joining(", "));
    }

    private static JsonObject channel(ChannelRate rate) {
        JsonObject json = new JsonObject().with("name", rate.process().label())
            .with("expected", rate.unseen() ? null : rate.expected().value())
            .with("decays_in_volume", rate.decaysKnown() ? rate.decaysInVolume().value() : null)
            .with("error", rate.errorKnown() ? rate.expected().error() : null);
        return limited(json, rate.limit(), rate.closed())
            .with("mean_energy_GeV", rate.meanEnergy()).with("log10_expected", rate.expected().log10())
            .with("extrapolated_fraction", rate.extrapolated()).with("samples", rate.samples())
            .withAny("label", RateText.known(rate.process()));
    }

    private static JsonObject limited(JsonObject json, Optional<UpperLimit> limit, Optional<String> closed) {
        return json.withAny("upper_limit_95", limit.map(UpperLimit::value)).withAny("log10_upper_limit_95", limit.map(UpperLimit::log10))
            .withAny("closed", closed);
    }

    /** Expected decays by what the detector counts them as. */
    private JsonObject finalStates() {
        JsonObject json = new JsonObject();
        for (FinalState kind : experiment.detector().finalStates()) {
            json.with(kind.label(), rate.unseen() ? null : rate.expected(experiment.modes(kind)));
        }
        return json;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (rate.unseen()) {
            notes.add(RateText.unseen(rate) + "; more samples may tell");
        } else if (!rate.missing().isEmpty()) {
            notes.add("the sum is without " + missing(rate) + ", of which no decay was accepted; more samples may tell");
        } else if (!rate.errorKnown()) {
            notes.add(String.format(Locale.ROOT, "the answer rests on %.1f effective samples; no error is quoted from fewer than %d; ask for more samples",
                rate.effectiveSamples(), Rate.LEAST_EFFECTIVE));
        } else if (settings.samples().isEmpty() && rate.expected().relativeError() > settings.precision()) {
            notes.add(String.format(Locale.ROOT, "stopped at a relative error of %.2g, short of the %s asked for; a number of samples goes further",
                rate.expected().relativeError(), Figures.of(settings.precision())));
        }
        if (rate.extrapolated() > WORTH_A_WARNING) {
            notes.add(String.format(Locale.ROOT, "%.0f %% of the answer comes from the fitted tail (1-x)^n beyond the simulated spectra; see what other generators say",
                100 * rate.extrapolated()));
        }
        return notes;
    }
}
