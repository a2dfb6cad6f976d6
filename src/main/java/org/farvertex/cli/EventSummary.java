package org.farvertex.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.farvertex.input.Shown;
import org.farvertex.statistics.Estimate;

/** What {@code generate} says when it is done. */
record EventSummary(Path file, boolean replaced, long events, Estimate expected, boolean weighted, long seed, double seconds) {

    String text() {
        return String.format(Locale.ROOT, "%d %s events in %s%s; %s ± %s expected in the exposure; seed %d, %.2f s (%.0f events/s)",
            events, weighted ? "weighted" : "unweighted", Shown.plain(file.toString()), replaced ? " (in place of an older file)" : "", number(expected.value()), number(expected.error()), seed,
            seconds, events / seconds);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("file", file.toString());
        values.put("replaced", replaced);
        values.put("events", events);
        values.put("weighted", weighted);
        values.put("expected", expected.value());
        values.put("error", expected.error());
        values.put("log10_expected", expected.log10());
        values.put("seed", seed);
        values.put("seconds", seconds);
        return values;
    }
}
