package org.farvertex.production;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * A decay \(P\to X\,1\,2\): how the energy \(E\) of the particle X in the rest frame of P is distributed, from phase space or from a density in two
 * variables, \(q^2=(p_X+p_1)^2\) being one of them. Source of the kinematics: PDG Review of Particle Physics, Kinematics.
 *
 * @param parentMass mass \(M\) [GeV]
 * @param mass       mass \(m\) of the particle [GeV]
 * @param paired     mass \(m_1\) of the companion that \(q^2\) pairs with the particle [GeV]
 * @param other      mass \(m_2\) of the other companion [GeV]
 */
public record ThreeBodies(double parentMass, double mass, double paired, double other) {

    /** A density of the energy and \(q^2\) at one energy. */
    @FunctionalInterface
    public interface AlongSquares {

        /**
         * The density.
         *
         * @param energy  \(E\) [GeV]
         * @param squares values of \(q^2\) [GeV²]
         * @return the density at each [GeV⁻³]
         */
        double[] at(double energy, double... squares);
    }

    /** Checks the masses. */
    public ThreeBodies {
        if (!(mass > 0 && paired >= 0 && other >= 0 && parentMass > mass + paired + other)) {
            throw new IllegalArgumentException("closed decay: " + parentMass + " GeV cannot become " + mass + " GeV + " + paired + " GeV + "
                + other + " GeV");
        }
    }

    /**
     * Phase space, \(dN/dE\propto p\sqrt{\lambda(s,m_1^2,m_2^2)}/s\), where \(s=M^2+m^2-2ME\) is the squared mass of both companions.
     *
     * @return the rest frame, whose integral says nothing
     */
    public RestFrame phaseSpace() {
        return RestFrame.of(edge(), energy -> particle(energy) * (recoil(energy) == 0 ? 0.5 : companions(energy) / Math.sqrt(recoil(energy))));
    }

    /**
     * A density of the energy.
     *
     * @param perEnergy \(d{\rm BR}/dE\) [1/GeV]
     * @return the rest frame, whose integral is the branching ratio
     */
    public RestFrame energies(DoubleUnaryOperator perEnergy) {
        return RestFrame.of(edge(), perEnergy);
    }

    /**
     * A density of the energy and \(q^2\).
     *
     * @param density \(d^2{\rm BR}/dE\,dq^2\) [GeV⁻³] as a function of \(E\) [GeV] and \(q^2\) [GeV²]
     * @return the rest frame, whose integral is the branching ratio
     */
    public RestFrame dalitz(DoubleBinaryOperator density) {
        return dalitz((energy, squares) -> Arrays.stream(squares).map(square -> density.applyAsDouble(energy, square)).toArray(), false);
    }

    /**
     * A density of the energy and \(q^2\), of which it may be known that it has no structure along the energy.
     *
     * @param density   \(d^2{\rm BR}/dE\,dq^2\) [GeV⁻³]
     * @param quadratic whether it is a polynomial of the second degree in the energy at each \(q^2\), or zero where that is negative; if not, it is looked at
     * @return the rest frame, whose integral is the branching ratio
     */
    public RestFrame dalitz(AlongSquares density, boolean quadratic) {
        return RestFrame.of(edge(), new IntegratedDensity(this, density, quadratic));
    }

    /**
     * A density of \(q^2\) and of the angle ϑ of the particle to the flight of the pair, in the pair's rest frame.
     *
     * @param density \(d^2{\rm BR}/dq^2\,d\cos\vartheta\) [GeV⁻²] as a function of \(q^2\) [GeV²] and \(\cos\vartheta\)
     * @return the rest frame, whose integral is the branching ratio
     */
    public RestFrame angular(DoubleBinaryOperator density) {
        return dalitz((energy, square) -> {
            // E = (E_q E′ + p_q p′ cos ϑ)/√q²
            double root = Math.sqrt(square);
            double pairEnergy = (parentMass * parentMass + square - other * other) / (2 * parentMass);
            double pairMomentum = Math.sqrt(Math.max(0, (pairEnergy - root) * (pairEnergy + root)));
            double inPair = (square + (mass - paired) * (mass + paired)) / (2 * root);
            double momentum = Math.sqrt(Math.max(0, (inPair - mass) * (inPair + mass)));
            double slope = pairMomentum * momentum / root;
            if (!(slope > 0)) {
                return 0;
            }
            double cosine = (energy - pairEnergy * inPair / root) / slope;
            return density.applyAsDouble(square, Math.max(-1, Math.min(1, cosine))) / slope;
        });
    }

    TwoBodyDecay edge() {
        return new TwoBodyDecay(parentMass, mass, paired + other);
    }

    /** Squared mass of both companions [GeV²], not less than it can be. */
    private double recoil(double energy) {
        return Math.max((paired + other) * (paired + other), parentMass * parentMass + mass * mass - 2 * parentMass * energy);
    }

    /** Momentum of the particle [GeV]. */
    private double particle(double energy) {
        return Math.sqrt(Math.max(0, (energy - mass) * (energy + mass)));
    }

    /** Momentum of a companion in the rest frame of both [GeV]. */
    private double companions(double energy) {
        double s = recoil(energy);
        double sum = paired + other;
        double gap = paired - other;
        return s == 0 ? 0 : Math.sqrt(Math.max(0, (s - sum * sum) * (s - gap * gap)) / (4 * s));
    }

    /** The integral of a density over \(q^2\) at an energy, by a rule on (0, 1). */
    double over(double energy, AlongSquares density, GaussIntegrator rule) {
        double root = Math.sqrt(recoil(energy));
        double momentum = companions(energy);
        if (!(momentum > 0)) {
            return 0;
        }
        double reach = 2 * particle(energy) * parentMass / root * momentum;
        double companion = Math.sqrt(momentum * momentum + paired * paired);
        double own = (parentMass * energy - mass * mass) / root;
        double middle = mass * mass + paired * paired + 2 * own * companion;
        double[] squares = new double[rule.getNumberOfPoints()];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = middle + reach * (2 * rule.getPoint(i) - 1);
        }
        double[] values = density.at(energy, squares);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += rule.getWeight(i) * values[i];
        }
        return 2 * reach * sum;
    }
}
