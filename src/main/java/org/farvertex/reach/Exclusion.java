package org.farvertex.reach;

import java.util.List;
import java.util.Optional;
import org.farvertex.citation.Citations;
import org.farvertex.citation.CitedTable;

/**
 * What an experiment that cannot be simulated here rules out, from {@code data/exclusions/}, where each file names its source.
 *
 * @param name      name of the experiment
 * @param model     model in whose coupling it is told, as on the command line
 * @param citations ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}: measurement, analysis, digitisation
 * @param limits    excluded couplings, mass by mass, rising
 */
public record Exclusion(String name, String model, List<String> citations, List<ExcludedRange> limits) {

    private static final String FOLDER = "data/exclusions/";

    /** Keeps its own list. */
    public Exclusion {
        citations = List.copyOf(citations);
        limits = List.copyOf(limits);
        if (limits.size() < 2) {
            throw new IllegalArgumentException(name + ": at least two masses are needed");
        }
    }

    /**
     * Excluded couplings at one mass.
     *
     * @param mass mass [GeV]
     * @param low  from here; NaN if the mass is excluded whatever the coupling
     * @param high up to here; infinite if there is no end
     */
    public record ExcludedRange(double mass, double low, double high) {
    }

    /**
     * Smallest coupling excluded at a mass, between the masses of the table in proportion of the logarithms.
     *
     * @param mass mass [GeV]
     * @return the coupling; empty outside the table
     */
    public Optional<Double> lowestCoupling(double mass) {
        for (int i = 1; i < limits.size(); i++) {
            ExcludedRange before = limits.get(i - 1);
            ExcludedRange after = limits.get(i);
            if (mass >= before.mass && mass <= after.mass) {
                double share = Math.log(mass / before.mass) / Math.log(after.mass / before.mass);
                return Optional.of(before.low * Math.pow(after.low / before.low, share));
            }
        }
        return Optional.empty();
    }

    /** Whether whole masses are excluded, at the coupling that the source names. */
    public boolean ofMasses() {
        return Double.isNaN(limits.get(0).low());
    }

    /**
     * The exclusions that are told in the coupling of a model.
     *
     * @param model its name
     * @return the exclusions
     */
    public static List<Exclusion> of(String model) {
        return CitedTable.of(FOLDER + "index.csv").rows().stream().map(row -> read(row.text("id")))
            .filter(exclusion -> exclusion.model.equals(model)).toList();
    }

    /**
     * The publications of the exclusions that are told in the coupling of a model.
     *
     * @param model its name
     * @return what to cite where they are drawn
     */
    public static Citations citations(String model) {
        Citations all = Citations.NONE;
        for (Exclusion exclusion : of(model)) {
            all = all.ids("exclusion " + exclusion.name, exclusion.citations);
        }
        return all;
    }

    private static Exclusion read(String id) {
        CitedTable table = CitedTable.of(FOLDER + id + ".csv");
        List<ExcludedRange> limits = table.rows().stream().map(row -> new ExcludedRange(row.number("mass_GeV"), row.number("low", Double.NaN),
            row.number("high", Double.POSITIVE_INFINITY))).toList();
        return new Exclusion(header(table, "name"), header(table, "model"), List.of(header(table, "cites").split(" ")), limits);
    }

    private static String header(CitedTable table, String key) {
        return table.header(key).orElseThrow(() -> new IllegalStateException(table.name() + " lacks '" + key + "'"));
    }
}
