package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/** The beams that the program knows, from {@code data/beams.csv} and {@code data/targets.csv}, which name the sources. */
public final class Beams {

    private static final String BEAMS = "data/beams.csv";
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

    /**
     * What the momenta and cross sections rest on.
     *
     * @param use what they are used for
     * @return the works
     */
    public static Citations citations(String use) {
        return CitedTable.of(BEAMS).citations(use);
    }

    static CitedTable targets() {
        return CitedTable.of("data/targets.csv");
    }

    private static List<Beam> read() {
        List<Row> targets = targets().rows();
        return CitedTable.of(BEAMS).rows().stream().map(row -> {
            String id = row.text("id");
            Optional<Target> target = targets.stream().filter(t -> t.text("beam").equals(id)).findFirst().map(Beams::target);
            OptionalDouble sigma = row.text("sigma_inel_mb").isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(row.number("sigma_inel_mb"));
            List<String> spectra = row.text("spectra").isEmpty() ? List.of() : List.of(row.text("spectra").split("\\+"));
            return new Beam(id, BeamKind.valueOf(row.text("kind")), row.number("momentum_GeV"), sigma, spectra, target);
        }).toList();
    }

    private static Target target(Row row) {
        return new Target(row.text("material"), row.integer("Z"), row.number("A_g_per_mol"), row.number("density_g_per_cm3"),
            row.number("radiation_length_g_per_cm2"), row.number("thickness_radiation_lengths"));
    }
}
