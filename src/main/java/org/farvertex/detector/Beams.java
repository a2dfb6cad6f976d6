package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The beams that the program knows, from {@code data/beams.csv} and {@code data/targets.csv}, which name the sources. */
public final class Beams {

    private static final List<Beam> ALL = read();

    private Beams() {
    }

    /**
     * All beams.
     *
     * @return the beams in the order of the table
     */
    public static List<Beam> all() {
        return ALL;
    }

    /**
     * The names of all beams.
     *
     * @return the ids in the order of the table
     */
    public static List<String> ids() {
        return ALL.stream().map(Beam::id).toList();
    }

    /**
     * Finds a beam by its name.
     *
     * @param id the name, e.g. {@code lhc-14TeV}
     * @return the beam, if there is one
     */
    public static Optional<Beam> byId(String id) {
        return ALL.stream().filter(beam -> beam.id().equals(id)).findFirst();
    }

    private static List<Beam> read() {
        List<String[]> targets = BeamTables.rows("/data/targets.csv", 7);
        return BeamTables.rows("/data/beams.csv", 5).stream().map(row -> {
            Optional<Target> target = targets.stream().filter(t -> t[0].equals(row[0])).findFirst().map(Beams::target);
            OptionalDouble sigma = row[3].isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(row[3]));
            List<String> spectra = row[4].isEmpty() ? List.of() : List.of(row[4].split("\\+"));
            return new Beam(row[0], BeamKind.valueOf(row[1]), number(row[2]), sigma, spectra, target);
        }).toList();
    }

    private static Target target(String[] row) {
        return new Target(row[1], Integer.parseInt(row[2]), number(row[3]), number(row[4]), number(row[5]),
            number(row[6]));
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
