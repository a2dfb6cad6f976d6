package org.farvertex.decay;

import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.kinematics.Daughters;
import org.farvertex.random.UnitCircle;

/**
 * Draws decays into three or more products by phase space alone.
 *
 * <p>Let \(K_k\) be the kinetic energy released in the system of the first k products, \(M_k\) its mass. Phase space is
 * \(\prod_kp(M_k;M_{k-1},m_k)\,dM_k\). Slow products share the energy like squares of vectors of Gaussian components; drawn like that, the
 * weight that is left is \(\prod_kB_k\),
 * \[ B_k^2=\frac{p^2}{K_k-K_{k-1}}=\frac{(M_k+\Sigma)(M_k^2-\Delta^2)}{4M_k^2}\le\frac12\left(M_k-\frac{\Delta^2}{M_k}\right),\qquad
 * \Sigma,\Delta=M_{k-1}\pm m_k, \]
 * which rises with \(M_k\): at its largest \(M_k\) and least \(|\Delta|\) the bound is never exceeded, and rejection is exact. For slow
 * products hardly any are rejected.
 * Source: F. James, CERN 68-15 (1968), for the factorisation.
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
    private final UnitCircle circle = new UnitCircle();
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
            double heaviest = kinetic + sums[i];
            double gap = Math.max(0, sums[i - 1] - masses[i]);
            product *= (heaviest - gap * gap / heaviest) / 2;
        }
        this.most = product;
        this.rest = new RestMomenta(masses);
    }

    @Override
    public void draw(UniformRandomProvider rng, double energy, double momentum, double directionX, double directionY, double directionZ) {
        double square;
        double threshold;
        do {
            square = chooseMasses(rng);
            threshold = rng.nextDouble();
        } while (threshold * threshold * most >= square);
        rest.anyDirection(rng);
        rest.pair(momenta[1]);
        for (int i = 2; i < masses.length; i++) {
            rest.anyDirection(rng);
            rest.attach(i, momenta[i], systems[i - 1]);
        }
        frame.set(mass, energy, momentum, directionX, directionY, directionZ);
        rest.boost(frame, daughters);
    }

    /** Draws the masses of the systems; returns the square of the weight that is left. */
    private double chooseMasses(UniformRandomProvider rng) {
        int n = masses.length;
        shares[0] = 0;
        for (int i = 1; i < n; i++) {
            circle.next(rng);
            // half the square of a vector of three Gaussian components: of two, and of one
            double half = -Math.log(1 - rng.nextDouble()) - Math.log(1 - rng.nextDouble()) * circle.cosine() * circle.cosine();
            shares[i] = shares[i - 1] + half;
        }
        double perShare = kinetic / shares[n - 1];
        systems[0] = masses[0];
        double square = 1;
        for (int i = 1; i < n; i++) {
            double released = (shares[i] - shares[i - 1]) * perShare;
            systems[i] = i == n - 1 ? mass : sums[i] + shares[i] * perShare;
            momenta[i] = momentum(systems[i], systems[i - 1], masses[i], released);
            square *= momenta[i] * momenta[i] / released;
        }
        return square;
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
