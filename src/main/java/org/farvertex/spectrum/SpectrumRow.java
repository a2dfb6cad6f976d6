package org.farvertex.spectrum;

/**
 * One row of a spectrum: a bin of momentum with its bins of angle, and the density inside them.
 *
 * <p>In the momentum coordinate \(y\) (\(\ln p\), or \(x=p/p_{\rm beam}\)) and the angular one \(t\) (\(\ln\theta\), or \(p_T^2\)) the
 * density of a bin with yield \(N\) is
 * \[ \frac{d^2N}{dy\,dt} = \frac{N}{\Delta y\Delta t}\,S_a(u)\,S_b(v),\qquad S_a(u)=\frac{a\,e^{au}}{e^a-1}, \]
 * where \(u,v\in[0,1]\) run across the bin and \(a,b\) are the logarithmic slopes: the bin keeps its yield, and the density is
 * log-linear inside. A flat bin has \(a=b=0\).
 */
final class SpectrumRow {

    private final boolean logarithmic;
    private final double lower;
    private final double upper;
    private final double beamMomentum;
    private final AngularAxis axis;
    private final boolean extrapolated;
    private final double[] yields;
    private final double[] momentumSlopes;
    private final double[] angularSlopes;
    private final double[] logDensities;
    /** That of an open first bin per solid angle. */
    private final double logOpenDensity;

    /**
     * Makes a row.
     *
     * @param logarithmic  whether \(y=\ln p\); otherwise \(y=p/p_{\rm beam}\)
     * @param lower        lower edge in \(y\)
     * @param upper        upper edge in \(y\)
     * @param beamMomentum \(p_{\rm beam}\) [GeV], used if not logarithmic
     * @param axis         bins of angle
     * @param extrapolated whether the row continues a spectrum beyond what was simulated
     * @param yields       yield per bin of angle
     * @param slopes       \(a\) per bin, then \(b\) per bin
     */
    SpectrumRow(boolean logarithmic, double lower, double upper, double beamMomentum, AngularAxis axis,
                boolean extrapolated, double[] yields, double[][] slopes) {
        this.logarithmic = logarithmic;
        this.lower = lower;
        this.upper = upper;
        this.beamMomentum = beamMomentum;
        this.axis = axis;
        this.extrapolated = extrapolated;
        this.yields = yields;
        this.momentumSlopes = slopes[0];
        this.angularSlopes = slopes[1];
        this.logOpenDensity = axis.firstOpen() ? Math.log(openDensity()) : Double.NEGATIVE_INFINITY;
        this.logDensities = new double[yields.length];
        for (int j = 0; j < yields.length; j++) {
            logDensities[j] = Math.log(yields[j] / ((upper - lower) * angularWidth(j)))
                + logNormalisation(momentumSlopes[j]) + logNormalisation(angularSlopes[j]);
        }
    }

    /** The row with another upper edge and the same yields. */
    SpectrumRow endingAt(double edge) {
        return new SpectrumRow(logarithmic, lower, edge, beamMomentum, axis, extrapolated, yields,
            new double[][] {momentumSlopes, angularSlopes});
    }

    /** \(\ln\frac{a}{e^a-1}\), zero at a = 0. */
    private static double logNormalisation(double slope) {
        return Math.abs(slope) < 1e-6 ? -slope / 2 : Math.log(slope / Math.expm1(slope));
    }

    /** Width of a bin in \(t\). An open first bin has the width 1 and a density per θ² instead. */
    private double angularWidth(int bin) {
        if (axis.coordinate() == AngularAxis.Coordinate.LOG_THETA) {
            return axis.width();
        }
        double low = axis.edge(bin);
        double high = axis.edge(bin + 1);
        return (high - low) * (high + low);
    }

    boolean logarithmic() {
        return logarithmic;
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    AngularAxis axis() {
        return axis;
    }

    boolean extrapolated() {
        return extrapolated;
    }

    double content(int bin) {
        return yields[bin];
    }

    /** \(\ln[N/(\Delta y\Delta t)]\) with the normalisation of both slopes: the logarithm of the density at u = v = 0. */
    double logContent(int bin) {
        return logDensities[bin];
    }

    /** Density \(d^2N/(dy\,d\Omega)\) in an open first bin, flat in solid angle. */
    double openDensity() {
        double edge = Math.exp(axis.edge(1));
        return yields[0] / (upper - lower) / (Math.PI * edge * edge);
    }

    double momentumSlope(int bin) {
        return momentumSlopes[bin];
    }

    double angularSlope(int bin) {
        return angularSlopes[bin];
    }

    /** Momentum [GeV] at the coordinate \(y\). */
    double momentum(double y) {
        return logarithmic ? Math.exp(y) : y * beamMomentum;
    }

    /** Coordinate \(y\) of a momentum [GeV]. */
    double coordinate(double momentum) {
        return logarithmic ? Math.log(momentum) : momentum / beamMomentum;
    }

    /**
     * Natural logarithm of \(d^2N/(dy\,d\Omega)\) at a point of this row.
     *
     * @param y        momentum coordinate, inside the row
     * @param sine     \(\sin\theta\ge0\)
     * @param cosine   \(\cos\theta\)
     * @return the logarithm, −∞ where the table is empty
     */
    double logDensity(double y, double sine, double cosine) {
        double u = (y - lower) / (upper - lower);
        return axis.coordinate() == AngularAxis.Coordinate.LOG_THETA
            ? logDensityInTheta(u, Math.atan2(sine, cosine), sine)
            : logDensityInTransverseMomentum(u, y, sine, cosine);
    }

    /** The same for a direction whose polar angle [rad] is known too. */
    double logDensity(double y, double theta, double sine, double cosine) {
        double u = (y - lower) / (upper - lower);
        return axis.coordinate() == AngularAxis.Coordinate.LOG_THETA ? logDensityInTheta(u, theta, sine)
            : logDensityInTransverseMomentum(u, y, sine, cosine);
    }

    private double logDensityInTheta(double u, double theta, double sine) {
        double position = (Math.log(theta) - axis.lower()) / axis.width();
        if (position < 1 && axis.firstOpen()) {
            return logOpenDensity;
        }
        if (!(position >= 0 && position < axis.bins())) {
            return Double.NEGATIVE_INFINITY;
        }
        int j = (int) position;
        return logDensities[j] + momentumSlopes[j] * u + angularSlopes[j] * (position - j)
            - Math.log(2 * Math.PI * theta * sine);
    }

    private double logDensityInTransverseMomentum(double u, double y, double sine, double cosine) {
        double momentum = y * beamMomentum;
        double transverse = momentum * sine;
        double position = (transverse - axis.lower()) / axis.width();
        if (!(position < axis.bins() && cosine > 0)) {
            return Double.NEGATIVE_INFINITY;
        }
        int j = (int) position;
        double low = axis.edge(j);
        double v = (transverse - low) * (transverse + low) / angularWidth(j);
        return logDensities[j] + momentumSlopes[j] * u + angularSlopes[j] * v
            + Math.log(momentum * momentum * cosine / Math.PI);
    }
}
