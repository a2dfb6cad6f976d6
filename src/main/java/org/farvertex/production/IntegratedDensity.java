package org.farvertex.production;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/** A density of the energy: the integral over \(q^2\), with as many points as it takes. */
final class IntegratedDensity implements DoubleUnaryOperator {

    private static final GaussIntegrator UNIT = new GaussIntegratorFactory().legendre(48, 0, 1);
    /** Enough for densities without narrow structures, those for the smoothest first. */
    private static final List<GaussIntegrator> SMOOTH = IntStream.of(8, 16, 24).mapToObj(points -> new GaussIntegratorFactory().legendre(points, 0, 1)).toList();
    /** Rules of one point, to look along the energy. */
    private static final GaussIntegrator[] PLACES = {new GaussIntegratorFactory().legendre(1, 0, 0.7), new GaussIntegratorFactory().legendre(1, 0.3, 1)};
    private static final int ALONG = 512;
    private static final int UNCLIPPED = 6;
    private static final int FIRST_ALONG = 16;
    private static final double ALONG_MISSED = 1e-3;
    /** What is smooth: a rule agrees with the longest to this, far less than what tables of its integrals may miss, at so many energies. */
    private static final double AGREEMENT = 1e-7;
    private static final int LOOKS = 8;

    private final ThreeBodies bodies;
    private final ThreeBodies.AlongSquares density;
    private final boolean quadratic;
    /** Looked for when it is first needed; whoever looks finds the same. */
    private volatile GaussIntegrator rule;

    IntegratedDensity(ThreeBodies bodies, ThreeBodies.AlongSquares density, boolean quadratic) {
        this.bodies = bodies;
        this.density = density;
        this.quadratic = quadratic;
    }

    @Override
    public double applyAsDouble(double energy) {
        return bodies.over(energy, density, rule());
    }

    /** Whether the integral is a smooth function of the energy: a rule with few points is enough, and what is integrated is smooth along the energy too. */
    boolean isSmooth() {
        return rule() != UNIT && ((quadratic && isNowhereClipped()) || isSmoothAlongEnergy());
    }

    /** A parabola of which only a narrow top is above zero is a line once it is clipped, as formulas may be; one that is above zero all along is not clipped. */
    private boolean isNowhereClipped() {
        return Arrays.stream(PLACES).allMatch(place -> IntStream.range(1, UNCLIPPED)
            .allMatch(k -> bodies.over(bodies.mass() + room() * k / UNCLIPPED, density, place) > 0));
    }

    /** At two places of the range of \(q^2\), cubics through few energies are asked for all others. */
    private boolean isSmoothAlongEnergy() {
        return Arrays.stream(PLACES).allMatch(place -> {
            double[] along = IntStream.rangeClosed(0, ALONG)
                .mapToDouble(k -> bodies.over(bodies.mass() + room() * k / ALONG, density, place)).toArray();
            double[] cubics = new SmoothNodes(ALONG, FIRST_ALONG, k -> along[k]).values();
            double most = Arrays.stream(along).max().orElse(0);
            return IntStream.rangeClosed(0, ALONG).allMatch(k -> Math.abs(along[k] - cubics[k]) <= ALONG_MISSED * most);
        });
    }

    private GaussIntegrator rule() {
        if (rule == null) {
            double[] energies = IntStream.range(0, LOOKS).mapToDouble(k -> bodies.mass() + room() * (k + 0.5) / LOOKS).toArray();
            double[] exact = Arrays.stream(energies).map(energy -> bodies.over(energy, density, UNIT)).toArray();
            rule = SMOOTH.stream().filter(few -> agrees(few, energies, exact)).findFirst().orElse(UNIT);
        }
        return rule;
    }

    private double room() {
        return bodies.edge().firstEnergy() - bodies.mass();
    }

    /** What is no number agrees with nothing. */
    private boolean agrees(GaussIntegrator few, double[] energies, double... exact) {
        return IntStream.range(0, energies.length)
            .allMatch(k -> Math.abs(bodies.over(energies[k], density, few) - exact[k]) <= AGREEMENT * exact[k]);
    }
}
