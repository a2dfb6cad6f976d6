package org.farvertex.muon;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.farvertex.particle.Particle;

/**
 * The dark-Higgs masses that explain \(g_\mu-2\), as a function of the dark-photon mass: the blue band of Fig. 3 of
 * arXiv:2105.07655.
 *
 * <p>For a given A' the condition \(\Delta a_\mu=y\) is \(C_{\phi'}(r)=C_{A'}+16\pi^2V^2y/m_\mu^2\). \(C_{\phi'}\) falls
 * strictly from 3/2 to 0, so there is one root, or none where the right-hand side lies outside; the larger \(y\), the
 * smaller the mass. Roots are found to 1e-14 relative.
 *
 * <p>The Barr–Zee term, where it is counted, turns the curve down again below 0.1 MeV; the mass is sought above.
 *
 * @param vev         vacuum expectation value V [GeV]
 * @param measurement what to agree with
 * @param counted     what is counted; its error is part of the intervals
 */
public record G2Band(double vev, MuonMeasurement measurement, AnomalyModel counted) {

    private static final double LOOP_OF_MASSLESS_HIGGS = 1.5;
    private static final double WIDEST_LOG_RATIO = Math.log(1e6);
    private static final double LEAST_LOG_RATIO_OF_TWO_LOOPS = Math.log(1e-3);
    private static final double ROOT_TOLERANCE = 1e-14;
    private static final int MOST_EVALUATIONS = 200;

    /** Checks the vacuum expectation value. */
    public G2Band {
        Objects.requireNonNull(measurement);
        Objects.requireNonNull(counted);
        if (!(vev > 0 && Double.isFinite(vev))) {
            throw new IllegalArgumentException("vacuum expectation value must be positive, not " + vev + " GeV");
        }
    }

    /**
     * The band at one loop.
     *
     * @param vev         vacuum expectation value V [GeV]
     * @param measurement what to agree with
     */
    public G2Band(double vev, MuonMeasurement measurement) {
        this(vev, measurement, AnomalyModel.ONE_LOOP);
    }

    /**
     * The band at one dark-photon mass.
     *
     * @param darkPhotonMass       mass of the A' [GeV]
     * @param darkHiggsMass        mass of the φ' at the measurement's central value [GeV], if one gives it
     * @param oneSigma             masses within one standard deviation, if any
     * @param twoSigma             masses within two, if any
     */
    public record Point(double darkPhotonMass, OptionalDouble darkHiggsMass, Optional<BandInterval> oneSigma,
                        Optional<BandInterval> twoSigma) {
    }

    /**
     * Computes the band at one dark-photon mass.
     *
     * @param darkPhotonMass mass of the A' [GeV]
     * @return central value and both intervals
     */
    public Point at(double darkPhotonMass) {
        if (!(darkPhotonMass > 0 && Double.isFinite(darkPhotonMass))) {
            throw new IllegalArgumentException("dark-photon mass must be positive, not " + darkPhotonMass + " GeV");
        }
        double central = massFor(darkPhotonMass, measurement.value());
        return new Point(darkPhotonMass,
            central > 0 && central < Double.POSITIVE_INFINITY ? OptionalDouble.of(central) : OptionalDouble.empty(),
            interval(darkPhotonMass, 1), interval(darkPhotonMass, 2));
    }

    private Optional<BandInterval> interval(double darkPhotonMass, double sigmas) {
        double deviation = sigmas * counted.against(measurement).uncertainty();
        double low = massFor(darkPhotonMass, measurement.value() + deviation);
        double high = massFor(darkPhotonMass, measurement.value() - deviation);
        return low < high ? Optional.of(new BandInterval(low, high)) : Optional.empty();
    }

    /** Dark-Higgs mass that gives an anomaly; 0 or infinity where none is light or heavy enough. */
    private double massFor(double darkPhotonMass, double anomaly) {
        double muon = Particle.MUON.mass();
        double wanted = MuonAnomaly.darkPhotonLoop(darkPhotonMass / muon) - counted.mixing(darkPhotonMass)
            + anomaly / MuonAnomaly.prefactor(vev);
        double least = counted.twoLoop() ? LEAST_LOG_RATIO_OF_TWO_LOOPS : -WIDEST_LOG_RATIO;
        if (wanted >= counted.darkHiggsTerms(muon * Math.exp(least)) || wanted >= LOOP_OF_MASSLESS_HIGGS) {
            return 0;
        }
        if (wanted <= counted.darkHiggsTerms(muon * Math.exp(WIDEST_LOG_RATIO))) {
            return Double.POSITIVE_INFINITY;
        }
        double logRatio = new BracketingNthOrderBrentSolver(ROOT_TOLERANCE, 5).solve(MOST_EVALUATIONS,
            u -> counted.darkHiggsTerms(muon * Math.exp(u)) - wanted, least, WIDEST_LOG_RATIO);
        return muon * Math.exp(logRatio);
    }
}
