package org.farvertex.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;

/** The answer of {@code reach} for people. */
final class ReachTable {

    /** How near to an end of the scan is the end itself. */
    private static final double END = 1e-9;

    private ReachTable() {
    }

    static String of(List<Reach> reaches, Range scanned, double seconds) {
        StringBuilder text = new StringBuilder();
        int width = reaches.stream().mapToInt(r -> r.setup().detector().id().length()).max().orElse(8);
        for (Reach reach : reaches) {
            boolean several = reaches.stream().filter(r -> r.setup().detector().id().equals(reach.setup().detector().id())).count() > 1;
            text.append(String.format(Locale.ROOT, "%-" + width + "s  N >= %-5.4g  %s%s%n", reach.setup().detector().id(),
                reach.signal(), several ? String.format(Locale.ROOT, "%-18s", reach.generator()) : "", reach.intervals().map(found -> found.isEmpty() ? nothing(reach) : intervals(found)).orElseGet(() -> contours(reach, scanned))));
        }
        return text.append(String.format(Locale.ROOT, "%.2f s", seconds)).toString();
    }

    private static String nothing(Reach reach) {
        return reach.unknown().isEmpty() ? "nothing reached" : "nothing found, but not all is known";
    }

    private static String intervals(List<MassInterval> intervals) {
        return intervals.stream()
            .map(i -> edge(i.low(), "below ") + " to " + edge(i.high(), "above ") + " MeV").collect(Collectors.joining(", "));
    }

    private static String edge(MassInterval.Edge edge, String open) {
        return edge.open() ? String.format(Locale.ROOT, "%s%.2f", open, 1e3 * edge.mass())
            : String.format(Locale.ROOT, "%.2f(±%.3f)", 1e3 * edge.mass(), 1e3 * edge.error());
    }

    private static String contours(Reach reach, Range scanned) {
        return reach.massReach().map(range -> String.format(Locale.ROOT, "%s%.2f to %s%.2f MeV, %d contour%s",
            range.low() <= scanned.low() * (1 + END) ? "below " : "", 1e3 * range.low(),
            range.high() >= scanned.high() * (1 - END) ? "above " : "", 1e3 * range.high(), reach.contours().size(), reach.contours().size() == 1 ? "" : "s")).orElse(nothing(reach));
    }
}
