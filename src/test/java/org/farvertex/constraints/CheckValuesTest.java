package org.farvertex.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.farvertex.meson.AnomalyDecays;
import org.farvertex.meson.AnomalyDecays.Source;
import org.farvertex.meson.BrokenSymmetry;
import org.farvertex.meson.WeakDecays;
import org.farvertex.model.DarkHiggsDecay;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CheckValuesTest {

    private static final BrokenSymmetry SYMMETRY = new BrokenSymmetry(10);
    private static final double PIP_PIM_PI0 = 0.1254;
    private static final double RELIC = 0.446;

    @ParameterizedTest
    @CsvFileSource(resources = "/constraints/check-values.csv")
    void agreesWithIndependentPrograms(String quantity, double mass, double expected, double percent) {
        assertThat(value(quantity, 1e-3 * mass)).isCloseTo(expected, withinPercentage(percent));
    }

    private static double value(String quantity, double mass) {
        AnomalyDecays anomaly = new AnomalyDecays(SYMMETRY);
        double unit = SYMMETRY.coupling(mass) / Constants.ELEMENTARY_CHARGE;
        return switch (quantity) {
            case "mixing-squared" -> new WeakDecays(SYMMETRY).longKaonToCharged(mass) / PIP_PIM_PI0;
            case "muon-yukawa" -> SYMMETRY.coupling(Particle.MUON.mass());
            case "effective-mixing-eta" -> anomaly.effectiveMixing(Source.ETA, mass);
            case "quark-basis-eta" -> anomaly.effectiveMixingOfQuarkBasis(Source.ETA, mass) / unit;
            case "quark-basis-eta-prime" -> anomaly.effectiveMixingOfQuarkBasis(Source.ETA_PRIME, mass) / unit;
            case "standard-eta" -> anomaly.effectiveMixing(Source.ETA, mass) / unit;
            case "standard-eta-prime" -> anomaly.effectiveMixing(Source.ETA_PRIME, mass) / unit;
            case "flight-50-gev" -> new RightHandedT3R(10, 1, true, Scenario.VISIBLE).at(mass).properDecayLength() * 50 / mass;
            case "decay-length-eta-eta" -> Constants.HBAR_C / new DarkHiggsDecay(10).darkMatterWidth(mass, RELIC * mass);
            default -> entry(quantity, mass);
        };
    }

    /** A line of the command: its ratio to the limit, or what is predicted for an A′ that is not seen. */
    private static double entry(String quantity, double mass) {
        boolean unseen = quantity.startsWith("invisible-");
        String id = quantity.substring(quantity.indexOf('-') + 1);
        Entry entry = Constraints.at(MassPoint.onBand(10, mass, unseen ? Scenario.INVISIBLE : Scenario.VISIBLE)).stream()
            .filter(e -> e.id().equals(id)).findFirst().orElseThrow();
        return unseen ? entry.prediction().orElseThrow().value() : entry.ratio().orElseThrow();
    }
}
