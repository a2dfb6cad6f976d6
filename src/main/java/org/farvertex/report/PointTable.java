package org.farvertex.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farvertex.citation.Citations;

/**
 * The answers of one command at several points: a row each, or all of them as JSON.
 *
 * @param points  what differs between them and what was found, at least one
 * @param command the command line that asked for all of them
 */
public record PointTable(List<Point> points, String command) implements Result {

    /** Numbers about the run, not about the point. */
    private static final Set<String> OF_THE_RUN = Set.of("seed", "seconds", "samples");

    /** Keeps its own list. */
    public PointTable {
        points = List.copyOf(points);
    }

    /**
     * A point and its answer.
     *
     * @param asked  what was asked here, as it was written, by column
     * @param answer what was found
     */
    public record Point(Map<String, String> asked, Result answer) {

        /** Keeps its own map, in its order. */
        public Point {
            asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        }
    }

    @Override
    public String text() {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> headings = new LinkedHashSet<>();
        for (Point point : points) {
            Map<String, String> row = new LinkedHashMap<>(point.asked());
            point.answer().row().numbers().forEach((key, value) -> {
                if (!OF_THE_RUN.contains(key)) {
                    row.putIfAbsent(key, Figures.of(value));
                }
            });
            headings.addAll(row.keySet());
            rows.add(row);
        }
        TextTable table = new TextTable().row(headings.toArray(String[]::new));
        rows.forEach(row -> table.row(headings.stream().map(heading -> row.getOrDefault(heading, "-")).toArray(String[]::new)));
        return String.join("\n", table.lines());
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("points", points.stream().map(point -> point.answer().json().withMissing("asked", point.asked())).toList())
            .with("command", command);
    }

    @Override
    public Citations citations() {
        return points.stream().map(point -> point.answer().citations()).reduce(Citations.NONE, Citations::and);
    }

    @Override
    public List<String> notes() {
        return points.stream().flatMap(point -> point.answer().notes().stream().map(note -> String.join(", ", point.asked().values()) + ": " + note)).toList();
    }
}
