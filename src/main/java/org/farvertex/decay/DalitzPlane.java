package org.farvertex.decay;

import java.util.Arrays;
import org.farvertex.input.InputException;
import org.farvertex.kinematics.Daughters;

/**
 * A decay into three products as a density over a square: the mass of the first two together and the cosine of the angle of the first in
 * their rest frame, about the direction in which they fly, both from 0 to 1,
 * \[ d\Gamma\propto f(s_{12},s_{23})\,p\,q\,dm_{12}\,d\cos\theta, \]
 * q being the momentum of the first in that frame and p the momentum of the third in the rest frame of the whole.
 */
final class DalitzPlane {

    /** Nodes in each direction, closest at the ends, where pair masses pile up. */
    private static final int NODES = 192;
    private static final int SUMMITS = 8;
    private static final int HALVINGS = 40;

    private final double mass;
    private final double m1;
    private final double m2;
    private final double m3;
    private final double kinetic;
    private final DalitzDensity density;

    DalitzPlane(double mass, double m1, double m2, double m3, DalitzDensity density) {
        this.mass = mass;
        this.m1 = m1;
        this.m2 = m2;
        this.m3 = m3;
        this.kinetic = mass - m1 - m2 - m3;
        this.density = density;
        if (!(kinetic > 0)) {
            throw new IllegalArgumentException("closed decay: " + mass + " GeV cannot become " + (m1 + m2 + m3) + " GeV");
        }
    }

    /** The plane of a decay into three products. */
    static DalitzPlane of(double mass, Daughters daughters, DalitzDensity density) {
        return new DalitzPlane(mass, daughters.particle[0].mass(), daughters.particle[1].mass(), daughters.particle[2].mass(), density);
    }

    /** Mass of what decays [GeV]. */
    double mass() {
        return mass;
    }

    /** Mass of the first two together. */
    double pairMass(double u) {
        return m1 + m2 + u * kinetic;
    }

    /** Momentum of the first in the rest frame of the first two. */
    double pairMomentum(double u) {
        return PhaseSpaceDrawer.momentum(pairMass(u), m1, m2, u * kinetic);
    }

    /** Momentum of the third in the rest frame of the whole. */
    double thirdMomentum(double u) {
        return PhaseSpaceDrawer.momentum(mass, pairMass(u), m3, (1 - u) * kinetic);
    }

    /**
     * The density at a point of the square, 0 on the edges of the pair mass.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    double at(double u, double v) {
        double q = pairMomentum(u);
        double p = thirdMomentum(u);
        if (!(q > 0 && p > 0)) {
            return 0;
        }
        double m12 = pairMass(u);
        double s12 = m12 * m12;
        double e2 = (s12 + (m2 - m1) * (m2 + m1)) / (2 * m12);
        double e3 = ((mass - m12) * (mass + m12) - m3 * m3) / (2 * m12);
        double s23 = m2 * m2 + m3 * m3 + 2 * (e2 * e3 - q * p * mass / m12 * (2 * v - 1));
        double f = density.at(s12, s23);
        if (!(f >= 0 && f < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the density of a three-body decay must be finite and not negative, not " + f
                + " at s12 = " + s12 + " GeV², s23 = " + s23 + " GeV²");
        }
        return f * q * p;
    }

    /** The largest value: the best nodes of a grid and what is uphill from them. */
    double largest() {
        double[] best = new double[SUMMITS];
        double[][] places = new double[SUMMITS][2];
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j <= NODES; j++) {
                double value = at(node(i), node(j));
                sum += value * (node(i + 1) - node(i)) * (node(Math.min(NODES, j + 1)) - node(Math.max(0, j - 1))) / 2;
                int rank = SUMMITS;
                for (; rank > 0 && value > best[rank - 1]; rank--) {
                    if (rank < SUMMITS) {
                        best[rank] = best[rank - 1];
                        places[rank] = places[rank - 1];
                    }
                }
                if (rank < SUMMITS) {
                    best[rank] = value;
                    places[rank] = new double[] {node(i), node(j)};
                }
            }
        }
        if (!(sum > 0)) {
            throw InputException.of("density of a three-body decay", "is 0 wherever it was tried at a mass of " + (float) mass + " GeV");
        }
        return Arrays.stream(places).mapToDouble(this::uphill).max().orElseThrow();
    }

    private static double node(int i) {
        return (1 - Math.cos(Math.PI * i / NODES)) / 2;
    }

    private double uphill(double[] from) {
        double u = from[0];
        double v = from[1];
        double value = at(u, v);
        double step = 1.0 / NODES;
        for (int halvings = 0; halvings < HALVINGS; ) {
            double[][] around = {{u + step, v}, {u - step, v}, {u, v + step}, {u, v - step}};
            double before = value;
            for (double[] next : around) {
                double nu = Math.min(1, Math.max(0, next[0]));
                double nv = Math.min(1, Math.max(0, next[1]));
                double there = at(nu, nv);
                if (there > value) {
                    value = there;
                    u = nu;
                    v = nv;
                }
            }
            if (value == before) {
                step /= 2;
                halvings++;
            }
        }
        return value;
    }
}
