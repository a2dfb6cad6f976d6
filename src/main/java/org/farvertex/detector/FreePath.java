package org.farvertex.detector;

import java.util.List;
import org.farvertex.citation.CitedTable;
import org.farvertex.particle.Particle;

/**
 * How far a hadron flies before material stops it: freely through the openings of a collider, from {@code data/free-paths.csv}, or in the material of a
 * dump, where it interacts after a mean path.
 *
 * @param passages          openings, the first that fits a direction counts; none in a dump
 * @param interactionLength mean path in the material of a dump [m]; infinite at a collider
 */
public record FreePath(List<Passage> passages, double interactionLength) {

    /** Interaction lengths after which nothing is left: \(e^{-15}=3\cdot10^{-7}\). */
    private static final double ENOUGH = 15;

    /**
     * An opening.
     *
     * @param aperture radius [m]
     * @param at       distance along the beam at which the line of flight must be within the aperture [m]; NaN for the wall of a pipe
     * @param end      distance along the beam up to which nothing is in the way then [m]; NaN for the wall of a pipe
     */
    public record Passage(double aperture, double at, double end) {

        boolean fits(double sine, double cosine) {
            return Double.isNaN(at) || (cosine > 0 && sine * at <= aperture * cosine);
        }

        double length(double sine, double cosine) {
            return Double.isNaN(at) ? aperture / sine : end / cosine;
        }
    }

    /** Keeps its own list. */
    public FreePath {
        passages = List.copyOf(passages);
    }

    /**
     * The way that a particle has.
     *
     * @param beam       the beam
     * @param production where it makes its particles
     * @param particle   the particle
     * @return the way
     */
    public static FreePath of(Beam beam, ProductionPoint production, Particle particle) {
        if (!beam.collider()) {
            return new FreePath(List.of(), production.interactionLength().orElse(Absorber.of(beam).interactionLength()));
        }
        String charge = particle.chargeInThirds() == 0 ? "neutral" : "charged";
        return new FreePath(CitedTable.of("data/free-paths.csv").rows().stream()
            .filter(row -> row.text("kind").equals(beam.kind().name()) && row.text("charge").equals(charge))
            .map(row -> new Passage(row.number("aperture_m"), row.number("at_m", Double.NaN), row.number("end_m", Double.NaN))).toList(), Double.POSITIVE_INFINITY);
    }

    /**
     * Length of the way in a direction.
     *
     * @param sine   sine of the polar angle
     * @param cosine its cosine
     * @return the length [m]
     */
    public double length(double sine, double cosine) {
        for (Passage passage : passages) {
            if (passage.fits(sine, cosine)) {
                return passage.length(sine, cosine);
            }
        }
        return longest();
    }

    /**
     * Length of the longest way along the beam; in a dump, one after which nothing is left.
     *
     * @return the length [m]
     */
    public double longest() {
        return passages.isEmpty() ? ENOUGH * interactionLength
            : passages.stream().mapToDouble(Passage::end).filter(end -> !Double.isNaN(end)).max().orElseThrow();
    }

    /**
     * How far off the axis the way can end.
     *
     * @return the distance [m]
     */
    public double widest() {
        return passages.isEmpty() ? longest() : passages.stream()
            .mapToDouble(passage -> Double.isNaN(passage.at()) ? passage.aperture() : passage.aperture() * passage.end() / passage.at()).max().orElseThrow();
    }
}
