package org.farvertex.cli;

import java.util.Locale;
import org.farvertex.production.ChannelKind;
import org.farvertex.report.Figures;
import org.farvertex.simulation.ChannelRate;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;

/** The answer of {@code rate} for people. */
final class RateTable {

    private RateTable() {
    }

    static String of(Experiment experiment, RunSettings settings, Rate rate) {
        var boson = experiment.boson();
        StringBuilder text = new StringBuilder();
        line(text, "%s (%s), %s, m = %.6g MeV, %s", experiment.detector().name(), experiment.detector().id(),
            boson.model(), 1e3 * boson.mass(), Figures.of(boson.parameters()));
        line(text, "c tau = %.6g m, BR(ee) = %.6g; spectra: %s", boson.properDecayLength(), boson.electronBranching(),
            experiment.spectra().map(s -> s.generator() + ", " + s.description()).orElse("none needed"));
        line(text, "");
        line(text, "%-24s %14s %10s %16s %14s", "channel", "expected", "error", "in the volume", "mean E [GeV]");
        for (ChannelRate channel : rate.channels()) {
            line(text, "%-24s %14s %9.2f%% %16s %14s", label(channel.kind()), number(channel.expected()),
                100 * channel.expected().relativeError(), number(channel.decaysInVolume()),
                Double.isNaN(channel.meanEnergy()) ? "-" : String.format(Locale.ROOT, "%.1f", channel.meanEnergy()));
        }
        line(text, "%-24s %14s %9.2f%%", "all", number(rate.expected()), 100 * rate.expected().relativeError());
        line(text, "");
        text.append(String.format(Locale.ROOT, "%d samples (%.0f effective), seed %d, %.2f s", rate.samples(),
            rate.effectiveSamples(), settings.seed(), rate.seconds()));
        return text.toString();
    }

    private static String label(ChannelKind kind) {
        return kind.label() + (kind == ChannelKind.LONGITUDINAL ? " (estimate)" : "");
    }

    /** Plain digits for what a double can hold, a power of ten for what it cannot. */
    private static String number(Estimate estimate) {
        if (estimate.scaled() == 0) {
            return "0";
        }
        return estimate.value() > 1e-300 ? String.format(Locale.ROOT, "%.4g", estimate.value())
            : String.format(Locale.ROOT, "10^%.2f", estimate.log10());
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
