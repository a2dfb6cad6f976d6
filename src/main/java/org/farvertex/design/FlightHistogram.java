package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.propagation.DecayProbability;
import org.farvertex.statistics.Estimate;

/**
 * The A′ of one mass in bins of momentum and angle, per unit of exposure, from which the decays in any cylinder on the beam axis follow at once:
 * \[ N = X\,{\rm BR}\sum_b n_b\left[e^{-d/\lambda_b}-e^{-z_b/\lambda_b}\right],\qquad z_b=\min(d+L,\,R/\tan\theta_b),\qquad
 *    \lambda_b=\frac{p_b}{m}\,c\tau\cos\theta_b . \]
 *
 * <p>Inside a bin \(e^{-d/\lambda}\) is averaged to second order in the spread of \(1/p\), so that bins of 2 % serve up to a hundred decay lengths;
 * a bin that the radius cuts is counted in part.
 *
 * @param particle  the particle
 * @param branching share of its decays that is counted
 * @param bins      those with any particles in them
 */
public record FlightHistogram(LongLivedParticle particle, double branching, List<Bin> bins) {

    /** Keeps its own list. */
    public FlightHistogram {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param column         number of the bin in momentum
     * @param row            number of the bin in angle
     * @param number         A′ per unit of exposure
     * @param squares        sum of squared weights: the variance of {@code number}
     * @param inverse        mean of \(1/p\) [1/GeV]
     * @param inverseSpread  variance of \(1/p\) [1/GeV²]
     * @param lowTangent     lower edge of \(\tan\theta\)
     * @param highTangent    upper edge
     * @param tangent        mean of \(\tan\theta\)
     */
    public record Bin(int column, int row, double number, double squares, double inverse, double inverseSpread,
                      double lowTangent, double highTangent, double tangent) {

        /** Decays in a cylinder, per A′ of the bin. */
        double decays(double perMetre, double distance, double length, double radius) {
            if (lowTangent * distance >= radius) {
                return 0;
            }
            double inside = Math.min(1, (radius / distance - lowTangent) / (highTangent - lowTangent));
            double t = inside < 1 ? lowTangent + inside * (highTangent - lowTangent) / 2 : tangent;
            double far = t * (distance + length) > radius ? radius / t : distance + length;
            double slant = perMetre * Math.sqrt(1 + t * t);
            double spread = slant * slant * inverseSpread / 2;
            double survival = Math.exp(-slant * inverse * distance) * (1 + spread * distance * distance);
            double thin = slant * inverse * (far - distance);
            // the difference of almost equal numbers would lose its digits
            return inside * (thin < 1e-3 ? survival * DecayProbability.within(thin)
                : survival - Math.exp(-slant * inverse * far) * (1 + spread * far * far));
        }
    }

    /**
     * Expected decays per unit of exposure in a cylinder on the axis.
     *
     * @param distance source to front [m]
     * @param length   length [m]
     * @param radius   radius [m]
     * @return the number with an upper limit of its statistical error: the draws were stratified, which makes the true one smaller
     */
    public Estimate expected(double distance, double length, double radius) {
        double perMetre = particle.mass() / particle.properDecayLength();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < bins.size(); i++) {
            double decays = bins.get(i).decays(perMetre, distance, length, radius);
            sum += bins.get(i).number() * decays;
            squares += bins.get(i).squares() * decays * decays;
        }
        return new Estimate(0, sum * branching, Math.sqrt(squares) * branching);
    }

    /**
     * The same A′ in wider bins, for the page: bins that hold next to nothing are left out.
     *
     * @param columns bins of momentum that become one
     * @param rows    bins of angle that become one
     * @return the coarser bins
     */
    public List<Bin> merged(int columns, int rows) {
        java.util.TreeMap<Long, Bin> merged = new java.util.TreeMap<>();
        double total = bins.stream().mapToDouble(Bin::number).sum();
        for (Bin b : bins) {
            Bin moved = new Bin(b.column() / columns, b.row() / rows, b.number(), b.squares(), b.inverse(), b.inverseSpread(),
                b.lowTangent(), b.highTangent(), b.tangent());
            merged.merge(((long) moved.column() << 32) + moved.row(), moved, FlightHistogram::together);
        }
        return new ArrayList<>(merged.values().stream().filter(b -> b.number() > 1e-15 * total).toList());
    }

    private static Bin together(Bin a, Bin b) {
        double n = a.number() + b.number();
        double f = a.number() / n;
        double g = b.number() / n;
        double inverse = f * a.inverse() + g * b.inverse();
        double gap = a.inverse() - b.inverse();
        return new Bin(a.column(), a.row(), n, a.squares() + b.squares(), inverse,
            f * a.inverseSpread() + g * b.inverseSpread() + f * g * gap * gap, Math.min(a.lowTangent(), b.lowTangent()),
            Math.max(a.highTangent(), b.highTangent()), f * a.tangent() + g * b.tangent());
    }
}
