package org.farvertex.detector;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.citation.Citations;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.geometry.SourceRegion;
import org.farvertex.geometry.Volume;
import org.farvertex.particle.FinalState;

/**
 * An experiment: a beam and how much of it, and where and how it would see a decay.
 *
 * @param id          short name, that of its file without {@code .yaml}
 * @param name        name for people
 * @param description what it is and what was simplified
 * @param source      where the numbers come from
 * @param beam        the beam
 * @param exposure    luminosity [1/pb] at a collider, particles on target at a dump
 * @param production  where the particles are made
 * @param decayVolume where a decay can be seen; all of it downstream of the production point
 * @param acceptance  what a decay must fulfil
 * @param listed      the kinds of decays that count, in the order of {@link FinalState}, at least one; empty where nobody named them: those of
 *                    {@link #STANDARD}
 * @param efficiency  probability to record an accepted decay
 * @param rule        how many events make a signal
 */
public record Detector(String id, String name, String description, String source, Beam beam, double exposure,
    ProductionPoint production, Volume decayVolume, Acceptance acceptance, Optional<Set<FinalState>> listed, Efficiency efficiency,
    SignalRule rule) {

    /** What counts where a file does not say it. */
    public static final Set<FinalState> STANDARD = ordered(Set.of(FinalState.ELECTRONS));

    private static final String COUNTING_LIMIT = "read-2002";

    /** Checks the numbers and that the volume is in front of the beam. */
    public Detector {
        listed = listed.map(Detector::ordered);
        if (!(exposure > 0 && exposure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the exposure must be positive and finite, not " + exposure);
        }
        if (!(decayVolume.front() > production.z())) {
            throw new IllegalArgumentException("the decay volume begins at z = " + decayVolume.front()
                + " m, not downstream of the source at " + production.z() + " m");
        }
    }

    /**
     * A detector that counts e⁺e⁻ pairs only.
     *
     * @param id          see above, and so on
     * @param name        name for people
     * @param description what it is and what was simplified
     * @param source      where the numbers come from
     * @param beam        the beam
     * @param exposure    luminosity [1/pb] at a collider, particles on target at a dump
     * @param production  where the particles are made
     * @param decayVolume where a decay can be seen
     * @param acceptance  what a decay must fulfil
     * @param efficiency  probability to record an accepted decay
     * @param signal      number of events that make a signal if there is no background
     * @param background  expected number of background events
     */
    public Detector(String id, String name, String description, String source, Beam beam, double exposure, ProductionPoint production,
                    Volume decayVolume, Acceptance acceptance, Efficiency efficiency, double signal, double background) {
        this(id, name, description, source, beam, exposure, production, decayVolume, acceptance, Optional.empty(), efficiency,
            SignalRule.ofEvents(signal, background));
    }

    private static Set<FinalState> ordered(Set<FinalState> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a detector counts at least one kind of final state");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /**
     * What counts.
     *
     * @return the kinds of decays that are named, or {@link #STANDARD}
     */
    public Set<FinalState> finalStates() {
        return listed.orElse(STANDARD);
    }

    /**
     * The same detector counting other decays.
     *
     * @param kinds the kinds of decays that count
     * @return the detector
     */
    public Detector counting(Set<FinalState> kinds) {
        return new Detector(id, name, description, source, beam, exposure, production, decayVolume, acceptance, Optional.of(kinds), efficiency, rule);
    }

    /**
     * The same detector with another exposure.
     *
     * @param other luminosity [1/pb] at a collider, particles on target at a dump
     * @return the detector
     */
    public Detector exposed(double other) {
        return new Detector(id, name, description, source, beam, other, production, decayVolume, acceptance, listed, efficiency, rule);
    }

    /**
     * The same detector at another beam.
     *
     * @param other the beam
     * @return the detector
     */
    public Detector at(Beam other) {
        return new Detector(id, name, description, source, other, exposure, production, decayVolume, acceptance, listed, efficiency, rule);
    }

    /**
     * The same detector with another source.
     *
     * @param source where the particles are made
     * @return the detector
     */
    public Detector from(ProductionPoint source) {
        return new Detector(id, name, description, this.source, beam, exposure, source, decayVolume, acceptance, listed, efficiency, rule);
    }

    /**
     * The same detector asking for another signal.
     *
     * @param other how many events make a signal
     * @return the detector
     */
    public Detector needing(SignalRule other) {
        return new Detector(id, name, description, source, beam, exposure, production, decayVolume, acceptance, listed, efficiency, other);
    }

    /**
     * The same detector at a beam that interacts at the front of its dump, not deeper.
     *
     * @return the detector
     */
    public Detector atFront() {
        return from(new ProductionPoint(production.x(), production.y(), production.z(), OptionalDouble.empty()));
    }

    /**
     * What the description of the experiment rests on.
     *
     * @return the works behind target, detector file, null result and limit
     */
    public Citations citations() {
        Citations all = beam.target().isPresent() || beam.source().material().isPresent() ? Material.citations() : Citations.NONE;
        all = all.inWords("detector " + name, source);
        for (NullResults.NullResult result : NullResults.all()) {
            all = result.id().equals(id) ? all.ids("null result of " + name, result.citations()) : all;
        }
        return rule.isLimit() ? all.ids("limit from counts", List.of(COUNTING_LIMIT)) : all;
    }

    /**
     * Distance from the production point to the front of the decay volume along z [m].
     *
     * @return the distance
     */
    public double distance() {
        return decayVolume.front() - production.z();
    }

    /**
     * Number of events that make a signal if there is no background.
     *
     * @return the number
     */
    public double signal() {
        return rule.events();
    }

    /**
     * Expected number of background events.
     *
     * @return the number
     */
    public double background() {
        return rule.background();
    }

    /**
     * Number of events that make a signal with the background that is expected and the counts that were seen.
     *
     * @return the number
     */
    public double needed() {
        return rule.needed();
    }

    /**
     * The directions in which the volume is seen from the production point, in the frame of the beam; with a spread of the source, from
     * the point up to the given depth.
     *
     * @param depth length of the source along z [m], 0 for a point
     * @return the window
     */
    public AngularWindow window(double depth) {
        return AngularWindow.of(decayVolume, region(depth));
    }

    /**
     * The points where particles are made, with all that the spot of the beam may reach.
     *
     * @param depth length of the source along z [m], 0 for a point
     * @return the region, with the frame of the beam
     */
    SourceRegion region(double depth) {
        BeamSource.Spot spot = beam.source().spot();
        double cut = BeamSource.Spot.CUT;
        return new SourceRegion(production.x(), production.y(), production.z() - cut * spot.z(), production.z() + depth + cut * spot.z(), cut * spot.x(),
            cut * spot.y(), beam.source().rotation());
    }
}
