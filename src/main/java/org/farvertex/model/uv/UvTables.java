package org.farvertex.model.uv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.numbers.fraction.Fraction;

/** The cited inputs of the UV completion, in {@code resources/data}. */
final class UvTables {

    /** Mass, width and bound on invisible decays of the Higgs boson. */
    static final Map<String, Double> HIGGS = numbers("/data/higgs.csv");
    /** Masses of the light charged fermions [GeV]. */
    static final Map<String, Double> FERMION_MASSES = numbers("/data/light-fermions.csv");
    /** Table III. */
    static final List<ChargedField> FIELDS = rows("/data/uv-charges.csv").stream()
        .map(row -> new ChargedField(row[0], Integer.parseInt(row[1]), Integer.parseInt(row[2]), Fraction.parse(row[3]),
            Fraction.parse(row[4]))).toList();

    private UvTables() {
    }

    private static Map<String, Double> numbers(String resource) {
        Map<String, Double> values = new LinkedHashMap<>();
        rows(resource).forEach(row -> values.put(row[0], Double.valueOf(row[1])));
        return Collections.unmodifiableMap(values);
    }

    private static List<String[]> rows(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(UvTables.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
