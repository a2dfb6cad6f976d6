package org.farvertex.meson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.farvertex.units.Constants;

/** The cited inputs of this package, {@code data/light-mesons.csv}. */
final class MesonData {

    private static final String TABLE = "/data/light-mesons.csv";
    private static final Map<String, Double> VALUES = read();

    private MesonData() {
    }

    /**
     * An input by name.
     *
     * @param name name in the table
     * @return its value
     */
    static double of(String name) {
        return Objects.requireNonNull(VALUES.get(name), name);
    }

    /**
     * Total width of a meson from its lifetime.
     *
     * @param meson name in the table, after {@code tau_}
     * @return \(\hbar/\tau\) [GeV]
     */
    static double width(String meson) {
        return Constants.HBAR_C / (Constants.SPEED_OF_LIGHT * of("tau_" + meson));
    }

    private static Map<String, Double> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            Objects.requireNonNull(MesonData.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Double.valueOf(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
