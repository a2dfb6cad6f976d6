package org.farvertex.design;

import java.util.ArrayList;
import java.util.List;
import org.farvertex.model.LongLivedParticle;

/**
 * Decay length of an A′ against its energy, \(d_{\rm dec}(E)=(p/m)\,c\tau\): the line of Fig. 6 of arXiv:2105.07655.
 *
 * <p>An experiment at the distance \(d\) that makes \(N\) A′ of energy \(E\) has about one left at its place if \(Ne^{-d/d_{\rm dec}}=1\), so
 * it probes the mass where \(d_{\rm dec}=d/\ln N\); a lighter A′ lives longer and lies above.
 *
 * @param mass   mass of the A′ [GeV]
 * @param points energies and decay lengths, energy rising
 */
public record DecayLengthCurve(double mass, List<Point> points) {

    /** Keeps its own list. */
    public DecayLengthCurve {
        points = List.copyOf(points);
    }

    /**
     * One point.
     *
     * @param energy      energy of the A′ [GeV]
     * @param decayLength \(d_{\rm dec}\) [m]
     */
    public record Point(double energy, double decayLength) {
    }

    /**
     * The curve of one A′.
     *
     * @param particle the particle
     * @param energies energies [GeV]; those not above the mass are left out
     * @return the curve
     */
    public static DecayLengthCurve of(LongLivedParticle particle, List<Double> energies) {
        double m = particle.mass();
        return new DecayLengthCurve(m, energies.stream().filter(energy -> energy > m)
            .map(energy -> new Point(energy, particle.decayLength(Math.sqrt((energy - m) * (energy + m))))).toList());
    }

    /**
     * Energies evenly spaced in their logarithm.
     *
     * @param lowest  first [GeV]
     * @param highest last [GeV]
     * @param count   how many, at least 2
     * @return the energies
     */
    public static List<Double> energies(double lowest, double highest, int count) {
        List<Double> energies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            energies.add(i == count - 1 ? highest : lowest * Math.pow(highest / lowest, (double) i / (count - 1)));
        }
        return energies;
    }
}
