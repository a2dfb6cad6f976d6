package org.farvertex.flavor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the independent numbers of {@code flavor/flavio-*.txt|csv}, whose headers name their origin. */
final class FlavioReference {

    private FlavioReference() {
    }

    /** One point of new physics and all observables there. */
    record Point(String label, double scale, WilsonCoefficients coefficients, Map<String, Double> values) {

        @Override
        public String toString() {
            return label + " at " + scale + " GeV";
        }
    }

    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Objects.requireNonNull(
            FlavioReference.class.getResourceAsStream("/flavor/" + file)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Point> points() {
        List<String> lines = lines("flavio-tight.txt");
        String[] keys = lines.get(0).split("\\|");
        return lines.stream().skip(1).map(line -> point(keys, line.split("\\|"))).toList();
    }

    private static Point point(String[] keys, String[] row) {
        Map<String, Double> coefficients = new LinkedHashMap<>();
        for (String item : row[2].trim().split(" ", -1)) {
            if (!item.isEmpty()) {
                coefficients.put(item.split("=", -1)[0], Double.valueOf(item.split("=", -1)[1]));
            }
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 3; i < keys.length; i++) {
            values.put(keys[i], Double.valueOf(row[i]));
        }
        return new Point(row[0], Double.parseDouble(row[1]), WilsonCoefficients.of(coefficients), values);
    }
}
