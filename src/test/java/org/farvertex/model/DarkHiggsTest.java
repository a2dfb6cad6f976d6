package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Optional;
import java.util.Set;
import org.farvertex.citation.Bibliography;
import org.farvertex.model.DarkHiggs.OpenChannels;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.NucleonBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkHiggsTest {

    private static DarkHiggs with(Double darkPhoton, Double darkMatter) {
        return new DarkHiggs(10, new OpenChannels(Optional.ofNullable(darkPhoton), Optional.ofNullable(darkMatter), true));
    }

    private static double photons(DarkHiggs model, double mass) {
        return model.at(mass).branching(Set.of(FinalState.PHOTONS));
    }

    /** Photons are all there is below two muons; two A′ take all but a millionth, dark matter all but a few 1e-5. */
    @Test
    void whatIsOpenTakesThePhotonsAway() {
        assertThat(photons(with(null, null), 0.08)).isCloseTo(1, within(1e-12));
        assertThat(photons(with(0.056, null), 0.08)).isCloseTo(1, within(1e-12));
        assertThat(photons(with(0.020, null), 0.1)).isLessThan(3e-6).isPositive();
        assertThat(photons(with(null, 0.446 * 0.08), 0.08)).isBetween(3e-5, 6e-5);
        LongLivedParticle heavy = with(null, null).at(0.24);
        assertThat(heavy.branching(Set.of(FinalState.MUONS))).isGreaterThan(0.99);
        assertThat(heavy.invisible()).isZero();
        assertThat(with(0.020, null).at(0.1).invisible()).isCloseTo(1, within(3e-6));
    }

    /** Yukawa coupling to the proton 4.11e-3, and branching ratios at 80 MeV of independent programs. */
    @Test
    void processesHaveTheirStrengths() {
        LongLivedParticle particle = with(null, null).at(0.08);
        assertThat(((NucleonBremsstrahlungProduction) particle.process("bremsstrahlung").orElseThrow()).scalar()).isCloseTo(4.11e-3, withinPercentage(0.2));
        assertThat(((DecayProduction) particle.process("eta").orElseThrow()).branching()).isCloseTo(1.9e-3, withinPercentage(3));
        assertThat(((DecayProduction) particle.process("kaon-pion").orElseThrow()).branching()).isCloseTo(3.2e-5, withinPercentage(2));
        DecayProduction muon = (DecayProduction) with(null, null).at(0.0873).process("kaon-muon").orElseThrow();
        assertThat(muon.branching()).isCloseTo(8.7e-7, withinPercentage(1));
    }

    /** The integral over one invariant, the other averaged in closed form, is that of the density over both: to 1e-3 the table's own step. */
    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.03, 0.08, 0.15, 0.26})
    void theDensityOfMuonicKaonsAddsUpToTheirShare(double mass) {
        DecayProduction muon = (DecayProduction) with(null, null).at(mass).process("kaon-muon").orElseThrow();
        assertThat(muon.frame().orElseThrow().integral()).isCloseTo(muon.branching(), withinPercentage(0.1));
    }

    @Test
    void everythingScalesWithOneOverTheSquareOfV() {
        for (double mass : new double[] {0.002, 0.08, 0.25}) {
            LongLivedParticle near = with(null, null).at(mass);
            LongLivedParticle far = with(null, null).withCoupling(30).at(mass);
            assertThat(far.properDecayLength() / near.properDecayLength()).isCloseTo(9, withinPercentage(1e-9));
            for (ProductionProcess process : near.processes()) {
                assertThat(process.logStrength() - far.process(process.label()).orElseThrow().logStrength()).isCloseTo(Math.log(9), within(1e-12));
            }
            assertThat(((DecayProduction) near.process("eta").orElseThrow()).branching()
                / ((DecayProduction) far.process("eta").orElseThrow()).branching()).isCloseTo(9, withinPercentage(1e-9));
        }
    }

    /** However large V is, the decay length has a logarithm. */
    @Test
    void theWeakestCouplingsAreNumbers() {
        double near = with(null, null).withCoupling(1e39).at(0.08).logProperDecayLength();
        assertThat(with(null, null).withCoupling(1e300).at(0.08).logProperDecayLength() - near).isCloseTo(2 * 261 * Math.log(10), within(1e-6));
    }

    @Test
    void whatCannotBeIsRefused() {
        DarkHiggs model = with(null, null);
        assertThatThrownBy(() -> model.at(Math.nextUp(2 * Particle.PI0.mass()))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("269.95");
        assertThatThrownBy(() -> model.at(0.0009)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1 MeV");
        assertThatThrownBy(() -> model.withCoupling(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.withCoupling(0.01).at(0.08)).hasMessageContaining("perturbation");
        assertThatThrownBy(() -> model.withCoupling(0.3).at(0.08)).hasMessageContaining("eta -> pi0 phi'");
        assertThatThrownBy(() -> new OpenChannels(Optional.of(-1.0), Optional.empty(), true)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A scan lists what it rests on, whichever process it meets. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.08, 0.25})
    void everyCitationIsInTheBibliography(double mass) {
        for (ProductionProcess process : with(null, null).at(mass).processes()) {
            assertThat(process.citations()).isNotEmpty().allSatisfy(id -> assertThat(Bibliography.of(id)).isNotNull());
        }
    }
}
