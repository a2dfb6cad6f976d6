package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPoint;

/** Entries of {@code constraints} as one JSON object. */
final class ConstraintsValues {

    private ConstraintsValues() {
    }

    static Map<String, Object> of(MassPoint point, List<Entry> entries, Citations citations) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mass_GeV", point.darkPhotonMass());
        values.put("dark_higgs_mass_GeV", number(point.darkHiggsMass()));
        values.put("V_GeV", point.vev());
        values.put("scenario", point.scenario().name().toLowerCase(Locale.ROOT));
        values.put("entries", entries.stream().map(ConstraintsValues::entry).toList());
        values.put("version", Program.version());
        values.put("citations", citations.lines());
        return values;
    }

    private static Map<String, Object> entry(Entry entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", entry.id());
        values.put("quantity", entry.process().quantity());
        values.put("unit", entry.process().unit());
        values.put("statement", entry.process().exact() ? "exact" : "estimate");
        values.put("prediction", entry.prediction().map(p -> p.value()).orElse(null));
        values.put("theory_error", entry.prediction().map(p -> p.error()).orElse(null));
        values.put("prediction_low", entry.prediction().map(p -> p.low()).orElse(null));
        values.put("prediction_high", entry.prediction().map(p -> p.high()).orElse(null));
        values.put("limit", number(entry.limit()));
        values.put("confidence", number(entry.confidence()));
        values.put("source", entry.source());
        values.put("ratio", number(entry.ratio()));
        values.put("verdict", entry.verdict().text());
        values.put("because", entry.because());
        values.put("theory", entry.process().error());
        return values;
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
