package org.farvertex.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.input.InputException;
import org.farvertex.particle.FinalState;

/** A model with its couplings fixed: it tells what its particle is like at any mass. */
public interface Model {

    /**
     * The model's name on the command line.
     *
     * @return for example {@code t3r}
     */
    String name();

    /**
     * What its particle is called.
     *
     * @return number, symbol and spin
     */
    Identity identity();

    /**
     * The particle of the given mass.
     *
     * @param mass mass [GeV]
     * @return how it is made, lives and decays
     * @throws IllegalArgumentException if the model does not hold at this mass; the message says where it does
     */
    LongLivedParticle at(double mass);

    /**
     * Whether it has an answer at a mass: tables may end, and digitised branching ratios add up to too much.
     *
     * @param mass mass [GeV]
     * @return false where {@link #at} refuses
     */
    default boolean covers(double mass) {
        try {
            at(mass);
            return true;
        } catch (IllegalArgumentException | InputException e) {
            return false;
        }
    }

    /**
     * What its coupling is called, and where it is of interest.
     *
     * @return the coupling without its value
     */
    Coupling scale();

    /**
     * The same model with another value of its coupling.
     *
     * @param coupling the new value, V [GeV] for t3r
     * @return the model
     */
    Model withCoupling(double coupling);

    /**
     * The value that {@link #withCoupling} sets.
     *
     * @return V [GeV], ε, g …
     */
    double coupling();

    /**
     * The coupling that is meant if none is given.
     *
     * @return its value; empty if one has to be given
     */
    default OptionalDouble standardCoupling() {
        return OptionalDouble.empty();
    }

    /**
     * Branching ratios of its particle by the names that output gives them.
     *
     * @param particle the particle
     * @return ratios by the PDG numbers of the mode, or by other names of old
     */
    default Map<String, Double> branching(LongLivedParticle particle) {
        Map<String, Double> branching = new LinkedHashMap<>();
        particle.decays().forEach(mode -> branching.put(mode.label(), mode.branching()));
        return branching;
    }

    /**
     * Whether its particle and a dark Higgs explain g − 2 of the muon, so that its reach is of interest in the plane of the two masses.
     *
     * @return true for t3r
     */
    default boolean explainsMuon() {
        return false;
    }

    /**
     * Whether u and d couple to the axial current as strongly as to the vector current.
     *
     * @return true for t3r
     */
    default boolean couplesAxially() {
        return false;
    }

    /**
     * What a search for its particle counts in a detector whose file names no final states.
     *
     * @return empty for electron pairs, as always
     */
    default Set<FinalState> sought() {
        return Set.of();
    }

    /**
     * The model with other values of a kinetic mixing that it only estimates.
     *
     * @return each by the value it has instead; empty if there is nothing to estimate
     */
    default Map<String, Model> otherMixings() {
        return Map.of();
    }

    /**
     * The model with all that it tells, where it was asked with the simplifications of a paper.
     *
     * @return this one if there are none
     */
    default Model complete() {
        return this;
    }

    /**
     * What is scanned if nothing else is asked for.
     *
     * @return the masses of interest [GeV]
     */
    MassRange masses();

    /**
     * Smallest mass that the model holds at, or a little more.
     *
     * @return the mass [GeV]
     */
    double lightest();

    /**
     * Largest mass that the model holds at.
     *
     * @return the mass [GeV]
     */
    double heaviest();
}
