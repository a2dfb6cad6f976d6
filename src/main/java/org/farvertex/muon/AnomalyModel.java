package org.farvertex.muon;

import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * What is counted in the muon's anomalous moment beyond one loop with the muon's T3R charge.
 *
 * <p>Kinetic mixing adds \(\varepsilon e=kg\,e\sqrt{\alpha/4\pi^3}\) to the vector coupling \(g/2\), a relative change
 * \(\delta=2\alpha k/\pi\); the vector half of the loop, \(\frac{m_\mu^2}{16\pi^2V^2}\frac{r^2}2I_V\) with
 * \(I_V=\int_0^1\!dx\,\frac{x^2(1-x)}{x^2+(1-x)r^2}\), grows by \((1+\delta)^2-1\). The sign of ε is not known: a negative factor
 * subtracts.
 *
 * @param twoLoop             whether the Barr–Zee term is added and the unknown rest carried as an error
 * @param kineticMixingFactor \(k\), of either sign; 0 leaves the mixing out
 */
public record AnomalyModel(boolean twoLoop, double kineticMixingFactor) {

    /** One loop, no kinetic mixing, as in arXiv:2105.07655. */
    public static final AnomalyModel ONE_LOOP = new AnomalyModel(false, 0);

    /**
     * Error of the theory where two loops are counted: the other two-loop QED terms, of relative size α/π against loops that
     * nearly cancel, are not known here (project specification).
     */
    private static final double UNKNOWN_TWO_LOOP = 3e-9;

    /** Checks the factor. */
    public AnomalyModel {
        if (!Double.isFinite(kineticMixingFactor)) {
            throw new IllegalArgumentException("the kinetic mixing factor must be finite");
        }
    }

    /**
     * Error of the theory.
     *
     * @return one standard deviation of \(\Delta a_\mu\); 0 at one loop, where no error is claimed
     */
    public double theoryError() {
        return twoLoop ? UNKNOWN_TWO_LOOP : 0;
    }

    /**
     * A measurement with the error of the theory added in quadrature.
     *
     * @param measurement what to compare with
     * @return the same with a larger uncertainty
     */
    public MuonMeasurement against(MuonMeasurement measurement) {
        return twoLoop ? new MuonMeasurement(measurement.name(), measurement.value(),
            Math.hypot(measurement.uncertainty(), theoryError()), measurement.source()) : measurement;
    }

    /**
     * The correction to \(\Delta a_\mu\).
     *
     * @param anomaly the one-loop result and its masses
     * @return \(\Delta a_\mu\) with all that is counted
     */
    public double value(MuonAnomaly anomaly) {
        double higgs = twoLoop ? BarrZee.value(anomaly.vev(), anomaly.darkHiggsMass()) : 0;
        return anomaly.value() + higgs + anomaly.prefactor() * mixing(anomaly.darkPhotonMass());
    }

    /** The terms of the dark Higgs over the prefactor. */
    double darkHiggsTerms(double darkHiggsMass) {
        return MuonAnomaly.darkHiggsLoop(darkHiggsMass / Particle.MUON.mass()) + (twoLoop ? BarrZee.relative(darkHiggsMass) : 0);
    }

    /** The term of kinetic mixing over the prefactor. */
    double mixing(double darkPhotonMass) {
        if (kineticMixingFactor == 0) {
            return 0;
        }
        double ratio = darkPhotonMass / Particle.MUON.mass();
        double r2 = ratio * ratio;
        double vector = LoopIntegral.overUnitInterval((x, rest) -> x * x * rest / (x * x + rest * r2));
        double change = 2 * Constants.ALPHA * kineticMixingFactor / Math.PI;
        return r2 / 2 * vector * change * (2 + change);
    }
}
