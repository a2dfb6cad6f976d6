package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Eq. 5–10: relations between the coefficients that no input can change, sizes by hand, and the fit. */
class MixingModelTest {

    private static final FlavorInputs INPUTS = FlavorInputs.central();
    private static final ModelStrengths OURS = ModelStrengths.of(INPUTS, 2);
    private static final ModelStrengths PAPER = ModelStrengths.paper();

    @Test
    void theStrengthsFollowFromTheOperators() {
        // by hand: N = 0.0075697133 * 1.1663787e-5 * 0.041348679 / (sqrt2 pi) = 8.2170484e-10 / GeV^2
        double norm = 8.2170484e-10;
        assertThat(OURS.nonUniversal()).isCloseTo(0.125 / norm, withPercentage(0.01));
        assertThat(OURS.pseudoscalar()).isCloseTo(-0.10565837 / 800 / norm, withPercentage(0.01));
        assertThat(OURS.scalar()).isCloseTo(1 / (Math.sqrt(2) * 40) / norm, withPercentage(0.01));
        // sqrt2 pi^2 / (3 m_Z^2 cos^2 G_F |V|): alpha drops out
        assertThat(OURS.axialUniversal()).isCloseTo(Math.sqrt(2) * Math.PI * Math.PI
            / (3 * 91.1876 * 91.1876 * (1 - 0.23129) * 1.1663787e-5 * 0.041348679), withPercentage(0.001));
        assertThat(OURS.vectorUniversal() / OURS.axialUniversal()).isCloseTo(4 * 0.23129 - 1, within(1e-12));
    }

    @Test
    void thePapersRoundedStrengthsDifferByOneCommonFactorInTheContactTerms() {
        assertThat(OURS.nonUniversal() / PAPER.nonUniversal()).isCloseTo(0.80, within(0.01));
        assertThat(OURS.pseudoscalar() / PAPER.pseudoscalar()).isCloseTo(0.80, within(0.01));
        assertThat(OURS.scalar() / PAPER.scalar()).isCloseTo(0.80, within(0.01));
        assertThat(OURS.axialUniversal() / PAPER.axialUniversal()).isCloseTo(0.84, within(0.01));
    }

    @Test
    void coefficientsObeyTheStructureOfTheModel() {
        MixingModel model = new MixingModel(0.1, 0.2, 0.01, 0.02, 0.003, 0.004, 1e-6, 2e-6, 0.1, 20, 2);
        WilsonCoefficients c = model.coefficients(PAPER, INPUTS);
        double gauge = 0.01 / (2 * 400);
        assertThat(c.electron().c10()).isCloseTo(1.8e3 * (0.02 + 2e-4), withPercentage(1e-9));
        assertThat(c.electron().c9()).isCloseTo(-146 * (0.02 + 2e-4), withPercentage(1e-9));
        assertThat(c.muon().c9() - c.electron().c9()).isCloseTo(1.9e8 * 2e-4 * gauge, withPercentage(1e-9));
        assertThat(c.muon().c10() - c.electron().c10()).isCloseTo(c.muon().c9() - c.electron().c9(), withPercentage(1e-9));
        assertThat(c.muon().c9Prime()).isEqualTo(c.muon().c10Prime()).isCloseTo(1.9e8 * 1.2e-5 * gauge, withPercentage(1e-9));
        double quarks = INPUTS.value("m_s") / INPUTS.value("m_b");
        assertThat(c.muon().cp()).isEqualTo(-c.muon().cpPrime()).isCloseTo(-2.0e5 / 4 * (1.2e-5 - quarks * 2e-4), withPercentage(1e-9));
        double muon = INPUTS.value("m_mu") / INPUTS.value("m_b");
        assertThat(c.muon().cs()).isCloseTo(2.7e7 / 2 * 1e-6 * 0.01 * muon, withPercentage(1e-9));
        assertThat(c.muon().csPrime()).isCloseTo(2.7e7 / 2 * 2e-6 * 0.02 * muon, withPercentage(1e-9));
        assertThat(c.electron().cs() + c.electron().cp() + c.electron().c9Prime()).isZero();
    }

    @Test
    void thePapersFourthBenchmarkIsOutOfTheModelsReach() {
        // C9' = -1.28 and C9 = 4.55 fix the angles; Eq. 10 then fixes CP, which the paper leaves at zero
        double gauge = 0.2 * 0.2 / 200 * PAPER.nonUniversal();
        MixingModel model = MixingModel.ofProducts(0, 4.55 / gauge, -1.28 / gauge, 0, MixingModel.unmixed(0.2, 10, 2));
        LeptonCoefficients c = model.coefficients(PAPER, INPUTS).muon();
        assertThat(c.c9Prime()).isCloseTo(-1.28, within(1e-9));
        assertThat(c.cp() - c.cpPrime()).isGreaterThan(10);
    }

    @Test
    void withoutMixingThereIsTheStandardModel() {
        assertThat(MixingModel.unmixed(0.1, 10, 2).coefficients(INPUTS).toMap()).isEmpty();
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new MixingModel(1.1, 0, 0, 0, 0, 0, 0, 0, 0.1, 10, 2)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> MixingModel.unmixed(0, 10, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFitBeatsEveryBenchmarkAndItsPointIsAMinimum() {
        CleanChiSquare chiSquare = CleanChiSquare.of(Predictions.prepared(INPUTS), Measurement.paper());
        ModelFit fit = ModelFit.of(chiSquare, INPUTS, 4.8);
        MixingModel masses = MixingModel.unmixed(0.1, 10, 2);
        ModelFit.BestPoint best = fit.best(masses, 12, RandomSource.XO_SHI_RO_256_PP.create(1));
        for (Benchmark benchmark : Benchmark.all()) {
            assertThat(best.chiSquare()).isLessThan(chiSquare.at(CoefficientRunning.shipped().toBottomScale(benchmark.coefficients(), 160)));
        }
        assertThat(fit.best(masses, 12, RandomSource.XO_SHI_RO_256_PP.create(2)).chiSquare()).isCloseTo(best.chiSquare(), within(1e-5));
        assertThat(best.chiSquare()).isEqualTo(chiSquare.at(best.model().coefficients(INPUTS)));
        MixingModel m = best.model();
        for (double step : new double[] {-0.01, 0.01}) {
            MixingModel universal = new MixingModel(m.sinSl() * (1 + step), m.sinBl(), m.sinPrimeSl(), m.sinPrimeBl(), m.sinPrimeSr(),
                m.sinPrimeBr(), m.lambdaB(), m.lambdaS(), 0.1, 10, 2);
            MixingModel left = new MixingModel(m.sinSl(), m.sinBl(), m.sinPrimeSl() * (1 + step), m.sinPrimeBl(), m.sinPrimeSr(),
                m.sinPrimeBr(), m.lambdaB(), m.lambdaS(), 0.1, 10, 2);
            MixingModel right = new MixingModel(m.sinSl(), m.sinBl(), m.sinPrimeSl(), m.sinPrimeBl(), m.sinPrimeSr() * (1 + step),
                m.sinPrimeBr(), m.lambdaB(), m.lambdaS(), 0.1, 10, 2);
            for (MixingModel neighbour : new MixingModel[] {universal, left, right}) {
                assertThat(chiSquare.at(neighbour.coefficients(INPUTS))).isGreaterThan(best.chiSquare());
            }
        }
    }
}
