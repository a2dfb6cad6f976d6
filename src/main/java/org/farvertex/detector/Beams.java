package org.farvertex.detector;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.farvertex.citation.Citations;
import org.farvertex.citation.CitedTable;

/** The beams that the program knows, from {@code data/beams.csv} and {@code data/targets.csv}, which name the sources. */
public final class Beams {

    private static final String BEAMS = "data/beams.csv";
    /** Radiation lengths of a dump of electrons; above ten nothing changes, see {@code data/beams.csv}. */
    static final double THICK = 20;
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

    /**
     * Momenta of the proton beams on a target whose spectra are shipped, rising [GeV].
     *
     * @return the momenta
     */
    public static List<Double> tabulated() {
        return onTarget().map(Beam::momentum).sorted().toList();
    }

    /**
     * Folders of the shipped spectra of protons of a momentum on a target.
     *
     * @param momentum one of {@link #tabulated} [GeV]
     * @return the folders
     */
    public static List<String> folders(double momentum) {
        return onTarget().filter(beam -> beam.momentum() == momentum).findFirst().orElseThrow(() ->
            new IllegalArgumentException("there are no spectra of " + momentum + " GeV")).spectra();
    }

    /**
     * The two tabulated momenta between which another one is interpolated: its neighbours, or the last two beyond an end.
     *
     * @param momentum momentum [GeV]
     * @return the lower and the upper one
     */
    public static List<Double> neighbours(double momentum) {
        List<Double> known = tabulated();
        int upper = 1;
        while (upper < known.size() - 1 && known.get(upper) < momentum) {
            upper++;
        }
        return known.subList(upper - 1, upper + 1);
    }

    private static Stream<Beam> onTarget() {
        return ALL.stream().filter(beam -> beam.kind() == BeamKind.PROTON_DUMP);
    }

    private static List<Beam> read() {
        return CitedTable.of(BEAMS).rows().stream().map(row -> {
            Optional<Target> target = Material.byName(row.text("target")).map(material -> material.target(THICK));
            OptionalDouble sigma = row.text("sigma_inel_mb").isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(row.number("sigma_inel_mb"));
            List<String> spectra = row.text("spectra").isEmpty() ? List.of() : List.of(row.text("spectra").split("\\+"));
            return new Beam(row.text("id"), BeamKind.valueOf(row.text("kind")), row.number("momentum_GeV"), sigma, spectra, target);
        }).toList();
    }
}
