package org.farvertex.constraints;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.darkmatter.RelicDensity;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.units.Constants;

/**
 * Dark matter against a visible A': the thermal relic lies near the resonance of φ', \(m_\eta=0.446\,m_{\phi'}\), and an A' above
 * \(2m_\eta\) decays to it, \(\Gamma(\eta\eta)/\Gamma(e^+e^-)\approx\pi^2/4\alpha^2\), unless \(\eta_2\) is heavy.
 *
 * @param point the point
 */
record RelicConsistency(MassPoint point) {

    private static final double RELIC = 0.01;
    private static final double CONFIDENCE = 0.95;

    Entry entry() {
        Comparison process = Comparison.of("relic-visible");
        Prediction prediction = Prediction.within(point.darkPhotonMass(), 0);
        if (point.scenario() == Scenario.INVISIBLE) {
            return Judge.undecided(process, Optional.of(prediction), "A' is not to be visible here");
        }
        if (point.darkHiggsMass().isEmpty()) {
            return Judge.undecided(process, Optional.of(prediction), "no mass of phi' explains g - 2 here; one must be given");
        }
        OptionalDouble mass = new RelicDensity(point.vev(), point.darkHiggsMass().getAsDouble(), 1).massFor(RelicDensity.measured());
        if (mass.isEmpty()) {
            return Judge.undecided(process, Optional.of(prediction), "no mass of eta gives the measured relic density");
        }
        double threshold = 2 * mass.getAsDouble();
        double ratio = Math.PI * Math.PI / (4 * Constants.ALPHA * Constants.ALPHA);
        Verdict verdict = point.darkPhotonMass() > threshold * (1 + RELIC) ? Verdict.EXCLUDED
            : point.darkPhotonMass() < threshold * (1 - RELIC) ? Verdict.ALLOWED : Verdict.NOT_DECIDED;
        String because = switch (verdict) {
            case EXCLUDED -> String.format(Locale.ROOT, "A' -> eta eta is open, %.1g times as fast as e+e-: "
                + "a thermal eta and a visible A' exclude each other unless eta_2 is heavy", ratio);
            case ALLOWED -> "A' is lighter than a pair of the eta of the measured relic density";
            case NOT_DECIDED -> "A' lies at the threshold within the error of the relic density";
        };
        return new Entry(process, Optional.of(prediction), OptionalDouble.of(threshold), OptionalDouble.of(CONFIDENCE),
            String.format(Locale.ROOT, "2 m_eta = %.4g m_phi' from the relic density, as in darkmatter",
                threshold / point.darkHiggsMass().getAsDouble()), verdict, because);
    }
}
