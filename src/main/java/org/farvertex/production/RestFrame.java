package org.farvertex.production;

import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.input.InputException;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;

/**
 * What a decay gives the particle in the rest frame of its parent, in which it flies isotropically: a sharp energy where there are two bodies, a
 * {@linkplain RestMomentumTable distribution} where there are more. That is tabulated once, when it is first asked for: a scan of couplings makes
 * many decays that it never draws.
 */
public final class RestFrame {

    private final TwoBodyDecay edge;
    private final Optional<DoubleUnaryOperator> perEnergy;
    private final Optional<String> place;
    /** Made when it is first needed. */
    private volatile RestMomentumTable table;

    private RestFrame(TwoBodyDecay edge, Optional<DoubleUnaryOperator> perEnergy, Optional<String> place) {
        this.edge = edge;
        this.perEnergy = perEnergy;
        this.place = place;
    }

    /**
     * Two bodies.
     *
     * @param decay the decay: the particle first
     * @return the sharp energy
     */
    public static RestFrame of(TwoBodyDecay decay) {
        return new RestFrame(decay, Optional.empty(), Optional.empty());
    }

    /**
     * Two bodies, if the parent is heavy enough.
     *
     * @param parent    what decays
     * @param mass      mass of the particle [GeV]
     * @param companion what it leaves with
     * @return the sharp energy; empty where the decay is closed
     */
    public static Optional<RestFrame> of(Particle parent, double mass, Particle companion) {
        return mass < parent.mass() - companion.mass() ? Optional.of(of(new TwoBodyDecay(parent.mass(), mass, companion.mass()))) : Optional.empty();
    }

    /**
     * More than two bodies.
     *
     * @param edge      the parent's decay into the particle and the lightest that can recoil
     * @param perEnergy \(dB/dE^*\) [1/GeV] in any normalisation, as a function of the energy \(E^*\) of the particle [GeV]; whoever first draws or
     *                  integrates it is told with an IllegalArgumentException if it is negative, not finite or zero everywhere
     * @return the distribution
     */
    public static RestFrame of(TwoBodyDecay edge, DoubleUnaryOperator perEnergy) {
        return new RestFrame(edge, Optional.of(perEnergy), Optional.empty());
    }

    /**
     * The same, of which a density that cannot be is told as a user's mistake.
     *
     * @param where file and key of the density
     * @return the distribution
     */
    public RestFrame writtenAt(String where) {
        return new RestFrame(edge, perEnergy, Optional.of(where));
    }

    /**
     * Integral of the density that was given over all energies: the branching ratio, if it was \(d{\rm BR}/dE^*\).
     *
     * @return the integral; 1 for two bodies
     * @throws IllegalArgumentException if the density is negative, not finite or zero everywhere
     */
    public double integral() {
        return sharp() ? 1 : table().integral();
    }

    /** Two frames are alike if decay and density are; what has been tabulated of them plays no part. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RestFrame frame && edge.equals(frame.edge) && perEnergy.equals(frame.perEnergy) && place.equals(frame.place);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edge, perEnergy, place);
    }

    /** Whether all have the same energy. */
    boolean sharp() {
        return perEnergy.isEmpty();
    }

    /** The decay that gives the particle the most energy. */
    TwoBodyDecay edge() {
        return edge;
    }

    /** Draws of rest frames for one thread. */
    Draw draws() {
        return new Draw(edge, sharp() ? Optional.empty() : Optional.of(table()));
    }

    private RestMomentumTable table() {
        RestMomentumTable known = table;
        if (known == null) {
            synchronized (this) {
                known = table;
                if (known == null) {
                    known = tabulated();
                    table = known;
                }
            }
        }
        return known;
    }

    private RestMomentumTable tabulated() {
        try {
            return RestMomentumTable.of(edge, perEnergy.orElseThrow());
        } catch (IllegalArgumentException e) {
            if (place.isEmpty()) {
                throw e;
            }
            throw InputException.of(place.get(), e.getMessage());
        }
    }

    /** Momentum and energy in one rest frame after the other. */
    static final class Draw {

        private final RestMomentumTable table;
        private final double most;
        private final double squaredMass;
        private double momentum;
        private double energy;

        private Draw(TwoBodyDecay edge, Optional<RestMomentumTable> table) {
            this.table = table.orElse(null);
            this.most = edge.momentum();
            this.squaredMass = edge.firstMass() * edge.firstMass();
            this.momentum = most;
            this.energy = edge.firstEnergy();
        }

        /** Draws a momentum evenly; returns its density over that. */
        double even(UniformRandomProvider rng) {
            if (table == null) {
                return 1;
            }
            double t = rng.nextDouble();
            take(t);
            return table.density(t);
        }

        /** Draws a momentum as the decay does. */
        void natural(UniformRandomProvider rng) {
            if (table != null) {
                take(table.quantile(rng.nextDouble()));
            }
        }

        private void take(double t) {
            momentum = Math.max(Double.MIN_NORMAL, most * t);
            energy = Math.sqrt(momentum * momentum + squaredMass);
        }

        /** \(p^*\) drawn last [GeV]. */
        double momentum() {
            return momentum;
        }

        /** \(E^*\) drawn last [GeV]. */
        double energy() {
            return energy;
        }
    }
}
