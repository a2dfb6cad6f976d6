package org.farvertex.muon;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.farvertex.citation.CitedTable;

/**
 * What a data set says on \(\Delta a_\mu=a_\mu^{\rm exp}-a_\mu^{\rm SM}\); the shipped ones stand in
 * {@code data/muon-g2.csv} with their sources.
 *
 * @param name        the data set's name
 * @param value       \(\Delta a_\mu\)
 * @param uncertainty one standard deviation, experiment and theory combined
 * @param source      where the numbers are published
 */
public record MuonMeasurement(String name, double value, double uncertainty, String source) {

    /** Name of the data set of arXiv:2105.07655, the default. */
    public static final String PAPER = "paper";

    /** Checks that the uncertainty is positive. */
    public MuonMeasurement {
        Objects.requireNonNull(name);
        Objects.requireNonNull(source);
        if (!(Double.isFinite(value) && uncertainty > 0)) {
            throw new IllegalArgumentException("measurement '" + name + "' needs a finite value and a positive uncertainty, not "
                + value + " ± " + uncertainty);
        }
    }

    /**
     * Finds a shipped data set.
     *
     * @param name its name
     * @return the data set
     * @throws IllegalArgumentException if there is none of that name; the message lists those there are
     */
    public static MuonMeasurement of(String name) {
        List<MuonMeasurement> shipped = shipped();
        return shipped.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow(() ->
            new IllegalArgumentException("must be one of "
                + shipped.stream().map(MuonMeasurement::name).collect(Collectors.joining(", "))));
    }

    /**
     * All shipped data sets.
     *
     * @return the data sets, the default first
     */
    public static List<MuonMeasurement> shipped() {
        return CitedTable.of("data/muon-g2.csv").rows().stream()
            .map(row -> new MuonMeasurement(row.text("name"), row.number("delta_a_mu"), row.number("uncertainty"), row.text("source"))).toList();
    }

    /**
     * How far a prediction lies above the measurement.
     *
     * @param prediction \(\Delta a_\mu\) of a model
     * @return (prediction − measurement)/uncertainty
     */
    public double pull(double prediction) {
        return (prediction - value) / uncertainty;
    }
}
