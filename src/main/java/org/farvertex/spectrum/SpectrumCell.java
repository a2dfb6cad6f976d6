package org.farvertex.spectrum;

import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.AngularAxis.Coordinate;

/**
 * One bin of a spectrum or a slice of it: its yield, and the exponential shapes of {@link SpectrumRow} along momentum and across angle.
 * Not to be changed once made, so threads may share it.
 */
public final class SpectrumCell {

    private final double content;
    private final boolean logarithmic;
    private final double beamMomentum;
    private final double lower;
    private final double upper;
    private final double slope;
    private final TruncatedExponential along;
    private final Angle angle;
    private final double acrossLow;
    private final double acrossHigh;
    private final TruncatedExponential across;
    private final boolean extrapolated;

    /** What the angular coordinate of a bin is. */
    private enum Angle {
        LOG_THETA, SQUARED_THETA, SQUARED_TRANSVERSE_MOMENTUM
    }

    /**
     * Takes a slice of a bin.
     *
     * @param row   row of the bin
     * @param j     bin of angle
     * @param lower lower end in the row's coordinate
     * @param upper upper end
     */
    SpectrumCell(SpectrumRow row, int j, double lower, double upper) {
        TruncatedExponential whole = TruncatedExponential.of(row.lower(), row.upper(), row.momentumSlope(j));
        this.content = row.content(j) * (whole.shareBelow(upper) - whole.shareBelow(lower));
        this.logarithmic = row.logarithmic();
        this.beamMomentum = row.momentum(1);
        this.lower = lower;
        this.upper = upper;
        this.slope = row.momentumSlope(j) / (row.upper() - row.lower());
        this.along = TruncatedExponential.of(lower, upper, slope * (upper - lower));
        this.angle = angle(row.axis(), j);
        double low = row.axis().edge(j);
        double high = row.axis().edge(j + 1);
        this.acrossLow = switch (angle) {
            case LOG_THETA -> low;
            case SQUARED_THETA -> 0;
            case SQUARED_TRANSVERSE_MOMENTUM -> low * low;
        };
        this.acrossHigh = switch (angle) {
            case LOG_THETA -> high;
            case SQUARED_THETA -> Math.exp(2 * high);
            case SQUARED_TRANSVERSE_MOMENTUM -> high * high;
        };
        this.across = TruncatedExponential.of(acrossLow, acrossHigh, angle == Angle.SQUARED_THETA ? 0 : row.angularSlope(j));
        this.extrapolated = row.extrapolated();
    }

    private static Angle angle(AngularAxis axis, int j) {
        if (axis.coordinate() == Coordinate.TRANSVERSE_MOMENTUM) {
            return Angle.SQUARED_TRANSVERSE_MOMENTUM;
        }
        return j == 0 && axis.firstOpen() ? Angle.SQUARED_THETA : Angle.LOG_THETA;
    }

    /**
     * Yield.
     *
     * @return the yield of the spectrum in this cell
     */
    public double content() {
        return content;
    }

    /**
     * Whether it lies beyond what the generator simulated.
     *
     * @return true in the fitted tail
     */
    public boolean extrapolated() {
        return extrapolated;
    }

    /**
     * Lower end in the momentum coordinate.
     *
     * @return \(\ln p\), or \(p/p_{\rm beam}\)
     */
    public double lower() {
        return lower;
    }

    /**
     * Upper end in the momentum coordinate.
     *
     * @return \(\ln p\), or \(p/p_{\rm beam}\)
     */
    public double upper() {
        return upper;
    }

    /**
     * Logarithmic slope of the spectrum along the momentum coordinate.
     *
     * @return \(d\ln N/dy\)
     */
    public double slope() {
        return slope;
    }

    /**
     * Shape along the momentum coordinate.
     *
     * @return the density, to read only
     */
    public TruncatedExponential along() {
        return along;
    }

    /**
     * Momentum at a coordinate.
     *
     * @param y the coordinate
     * @return momentum [GeV]
     */
    public double momentum(double y) {
        return logarithmic ? Math.exp(y) : y * beamMomentum;
    }

    /**
     * Coordinate of a momentum.
     *
     * @param momentum momentum [GeV]
     * @return the coordinate
     */
    public double coordinate(double momentum) {
        return logarithmic ? Math.log(momentum) : momentum / beamMomentum;
    }

    /**
     * Smallest polar angle.
     *
     * @param momentum momentum of the meson [GeV]
     * @return the angle [rad]
     */
    public double leastAngle(double momentum) {
        return polar(acrossLow, momentum);
    }

    /**
     * Largest polar angle.
     *
     * @param momentum momentum of the meson [GeV]
     * @return the angle [rad]
     */
    public double mostAngle(double momentum) {
        return polar(acrossHigh, momentum);
    }

    /**
     * Share of the mesons of some momentum that have a smaller polar angle.
     *
     * @param theta    polar angle [rad]; below 0 there are none
     * @param momentum momentum [GeV]
     * @return the share, 0 to 1
     */
    public double shareBelow(double theta, double momentum) {
        if (!(theta > 0)) {
            return 0;
        }
        double t = switch (angle) {
            case LOG_THETA -> Math.log(theta);
            case SQUARED_THETA -> theta * theta;
            case SQUARED_TRANSVERSE_MOMENTUM -> {
                double transverse = momentum * Math.sin(Math.min(theta, Math.PI / 2));
                yield transverse * transverse;
            }
        };
        return t <= acrossLow ? 0 : t >= acrossHigh ? 1 : across.shareBelow(t);
    }

    /**
     * The polar angle below which a share of the mesons lies.
     *
     * @param share    the share
     * @param momentum momentum [GeV]
     * @return the angle [rad]
     */
    public double angleAt(double share, double momentum) {
        return polar(across.at(share), momentum);
    }

    private double polar(double t, double momentum) {
        return switch (angle) {
            case LOG_THETA -> Math.min(Math.PI, Math.exp(t));
            case SQUARED_THETA -> Math.sqrt(t);
            case SQUARED_TRANSVERSE_MOMENTUM -> Math.asin(Math.min(1, Math.sqrt(t) / momentum));
        };
    }
}
