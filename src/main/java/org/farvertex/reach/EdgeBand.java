package org.farvertex.reach;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.farvertex.simulation.Uncertainty;

/**
 * How far an edge depends on the model: where it lies under each variation of the setup.
 *
 * @param edge  the edge itself, a mass [GeV] or a coupling
 * @param moved the edge under every variation, those of one uncertainty together
 */
public record EdgeBand(double edge, List<Moved> moved) {

    /** Keeps its own list. */
    public EdgeBand {
        moved = List.copyOf(moved);
    }

    /**
     * The edge under one variation.
     *
     * @param of   what is uncertain
     * @param name which other version it is
     * @param edge the mass [GeV] or coupling
     * @param open whether that is only the end of the scan, at or beyond which the edge lies
     */
    public record Moved(Uncertainty of, String name, double edge, boolean open) {
    }

    /**
     * What it was varied with.
     *
     * @return the uncertainties, each once
     */
    public List<Uncertainty> uncertainties() {
        return moved.stream().map(Moved::of).distinct().toList();
    }

    /**
     * Edges under one uncertainty.
     *
     * @param of the uncertainty
     * @return lowest and highest, the edge itself among them
     */
    public Ends of(Uncertainty of) {
        return ends(moved.stream().filter(m -> m.of() == of));
    }

    /**
     * Edges under every single variation, one at a time.
     *
     * @return lowest and highest, the edge itself among them
     */
    public Ends all() {
        return ends(moved.stream());
    }

    /**
     * The band with one uncertainty left out.
     *
     * @param of the uncertainty
     * @return the rest
     */
    public EdgeBand without(Uncertainty of) {
        return new EdgeBand(edge, moved.stream().filter(m -> m.of() != of).toList());
    }

    /**
     * The band of those variations under which the scan has the edge.
     *
     * @return the rest, without ends of the scan
     */
    public EdgeBand found() {
        return new EdgeBand(edge, moved.stream().filter(m -> !m.open()).toList());
    }

    /**
     * The band with an end of the scan brought in to the other edge, where it lies beyond that.
     *
     * @param other the other edge of what the experiment reaches
     * @return the band on this side of it
     */
    public EdgeBand within(double other) {
        return new EdgeBand(edge, moved.stream().map(m -> m.open() && (m.edge() - other) * (other - edge) > 0 ? new Moved(m.of(), m.name(), other, true) : m).toList());
    }

    private Ends ends(Stream<Moved> some) {
        double[] edges = DoubleStream.concat(DoubleStream.of(edge), some.mapToDouble(Moved::edge)).toArray();
        return new Ends(DoubleStream.of(edges).min().orElseThrow(), DoubleStream.of(edges).max().orElseThrow());
    }

    /**
     * Two ends of a band, which may be the same.
     *
     * @param low  lower end
     * @param high upper end
     */
    public record Ends(double low, double high) {
    }
}
