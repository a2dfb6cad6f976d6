package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;
import org.farvertex.kinematics.TwoBodyDecay;

/**
 * Draws decays into three or more products by phase space alone.
 *
 * <p>The masses \(M_k\) of the first k products as one system, with their kinetic energies in order but else uniform, have the density
 * \(\prod_kp(M_{k+1};M_k,m_{k+1})\) of phase space as their weight. Every factor rises with the mass above and falls with the one below,
 * so the product of the factors at the largest and least of them is never exceeded, and rejection is exact.
 * Source: F. James, CERN 68-15 (1968).
 */
final class PhaseSpaceDrawer implements DecayDrawer {

    private final double mass;
    private final double[] masses;
    /** Sum of the masses of the first k + 1 products. */
    private final double[] sums;
    private final double kinetic;
    private final double most;
    private final double[] shares;
    private final double[] systems;
    private final double[] momenta;
    private final RestMomenta rest;
    private final FlightFrame frame = new FlightFrame();
    private final Daughters daughters;

    /**
     * Fixes the masses.
     *
     * @param mass      mass of what decays [GeV]
     * @param daughters the products
     */
    PhaseSpaceDrawer(double mass, Daughters daughters) {
        int n = daughters.size;
        this.mass = mass;
        this.daughters = daughters;
        this.masses = new double[n];
        this.sums = new double[n];
        this.shares = new double[n];
        this.systems = new double[n];
        this.momenta = new double[n];
        for (int i = 0; i < n; i++) {
            masses[i] = daughters.particle[i].mass();
            sums[i] = masses[i] + (i == 0 ? 0 : sums[i - 1]);
        }
        this.kinetic = mass - sums[n - 1];
        if (!(kinetic > 0)) {
            throw new IllegalArgumentException("closed decay: " + mass + " GeV cannot become " + sums[n - 1] + " GeV");
        }
        double product = 1;
        for (int i = 1; i < n; i++) {
            product *= new TwoBodyDecay(kinetic + sums[i], sums[i - 1], masses[i]).momentum();
        }
        this.most = product;
        this.rest = new RestMomenta(masses);
        shares[n - 1] = 1;
    }

    @Override
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ) {
        double weight;
        do {
            weight = chooseMasses(rng);
        } while (rng.nextDouble() * most >= weight);
        rest.anyDirection(rng);
        rest.pair(momenta[1]);
        for (int i = 2; i < masses.length; i++) {
            rest.anyDirection(rng);
            rest.attach(i, momenta[i], systems[i - 1]);
        }
        frame.set(mass, energy, momentum, directionX, directionY, directionZ);
        rest.boost(frame, daughters);
    }

    /** Draws the masses of the systems; returns the product of the momenta. */
    private double chooseMasses(UniformRandomProvider rng) {
        int n = masses.length;
        for (int i = 1; i < n - 1; i++) {
            double share = rng.nextDouble();
            int k = i;
            for (; k > 1 && shares[k - 1] > share; k--) {
                shares[k] = shares[k - 1];
            }
            shares[k] = share;
        }
        systems[0] = masses[0];
        double weight = 1;
        for (int i = 1; i < n; i++) {
            systems[i] = i == n - 1 ? mass : sums[i] + shares[i] * kinetic;
            momenta[i] = momentum(systems[i], systems[i - 1], masses[i], (shares[i] - shares[i - 1]) * kinetic);
            weight *= momenta[i];
        }
        return weight;
    }

    /** Momentum in a two-body decay whose released energy is known without subtracting masses. */
    static double momentum(double mass, double first, double second, double released) {
        double sum = first + second;
        double gap = first - second;
        return Math.sqrt(released * (mass + sum) * (mass - gap) * (mass + gap)) / (2 * mass);
    }

    @Override
    public Daughters daughters() {
        return daughters;
    }
}
