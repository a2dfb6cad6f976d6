package org.farvertex.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.decay.InclusiveShape;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.LongitudinalProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.ProtonBremsstrahlungProduction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a particle is asked by production, flight and decay: shares of its decays, lengths, and how it is made. */
class LongLivedParticleTest {

    private static DecayMode pair(Particle lepton, double branching) {
        List<Particle> products = List.of(lepton, lepton.antiparticle());
        return new DecayMode(products, branching, DecayShapes.of(products, 2, Optional.empty()));
    }

    private static DecayMode hadrons(double branching) {
        return new DecayMode(List.of(), branching, new InclusiveShape(FinalState.HADRONS));
    }

    private static LongLivedParticle particle(double mass, double logWeakness, DecayMode... decays) {
        return new LongLivedParticle("toy", Identity.DARK_PHOTON, mass, Map.of(), new Lifetime(2, Math.log(2)), List.of(decays), List.of(), logWeakness, List.of());
    }

    /** Half into electrons, a fifth into hadrons, muons closed: the rest is dark, and counts only where everything does. */
    @Test
    void sharesAddUpToOneWithWhatIsDark() {
        LongLivedParticle particle = particle(0.5, 0, pair(Particle.ELECTRON, 0.5), hadrons(0.2), pair(Particle.MUON, 0));
        assertThat(particle.invisible()).isCloseTo(0.3, within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.ELECTRONS))).isEqualTo(0.5);
        assertThat(particle.branching(Set.of(FinalState.ELECTRONS, FinalState.HADRONS))).isCloseTo(0.7, within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.PHOTONS))).isZero();
        assertThat(particle.branching(Set.of(FinalState.ANY))).isCloseTo(1, within(1e-15));
        assertThat(particle.counted(Set.of(FinalState.MUONS))).isEmpty();
        assertThat(particle.counted(Set.of(FinalState.ANY))).hasSize(3).last().satisfies(dark -> assertThat(dark.products()).isEmpty());
        LongLivedParticle seen = particle(0.5, 0, pair(Particle.ELECTRON, 0.5), hadrons(0.5 - 1e-13));
        assertThat(seen.invisible()).isZero();
        assertThat(seen.counted(Set.of(FinalState.ANY))).hasSize(2);
    }

    /** Time runs slower by γ, and γβ = p/m; what is weaker by e^w lives longer by as much. */
    @Test
    void lengthsOfFlightAndLife() {
        assertThat(particle(0.5, 0, hadrons(1)).decayLength(3)).isCloseTo(12, within(1e-12));
        assertThat(particle(0.5, -3, hadrons(1)).properDecayLength()).isCloseTo(2 * Math.exp(3), withinPercentage(1e-12));
        assertThat(particle(0.5, -1e5, hadrons(1)).logProperDecayLength()).isCloseTo(Math.log(2) + 1e5, within(1e-9));
    }

    @Test
    void whatCannotBeIsRefused() {
        for (double mass : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> particle(mass, 0, hadrons(1))).hasMessageContaining("mass");
        }
        for (double weakness : new double[] {1e-9, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertThatThrownBy(() -> particle(1, weakness, hadrons(1))).hasMessageContaining("weaker");
        }
        assertThatCode(() -> particle(1, 0, hadrons(0.6), pair(Particle.MUON, 0.4005))).doesNotThrowAnyException();
        assertThatThrownBy(() -> particle(1, 0, hadrons(0.6), pair(Particle.MUON, 0.402))).hasMessageContaining("more than 1");
        for (double length : new double[] {0, -1, Double.NaN}) {
            assertThatThrownBy(() -> new Lifetime(length, 0)).hasMessageContaining("lifetime");
        }
        assertThatThrownBy(() -> new Lifetime(1, Double.POSITIVE_INFINITY)).hasMessageContaining("lifetime");
    }

    /** The modes are the open ones, with the partial widths as their shares; what a dark photon does not show is nothing. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.25, 0.5, 0.8})
    void aVectorDecaysAsItsWidthsSay(double mass) {
        LongLivedParticle particle = new KineticMixing(1e-5).at(mass);
        DecayWidths widths = new KineticMixing(1e-5).boson(mass).unitWidths();
        assertThat(particle.decays()).allMatch(mode -> mode.branching() > 0);
        assertThat(particle.branching(Set.of(FinalState.ELECTRONS))).isCloseTo(widths.electrons() / widths.total(), within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.MUONS))).isCloseTo(widths.muons() / widths.total(), within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.PHOTONS))).isCloseTo(widths.pionGamma() / widths.total(), within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.HADRONS))).isCloseTo(widths.hadrons() / widths.total(), within(1e-15));
        assertThat(particle.branching(Set.of(FinalState.ANY))).isCloseTo(1, within(1e-12));
        assertThat(particle.sources()).isEmpty();
        assertThat(new BMinusL(1e-5).at(0.8).sources()).isEqualTo(HadronicModes.SOURCE);
    }

    /** A tenth of the coupling is a hundredth of the yield and a hundred times the life, also where couplings are no numbers any more. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-5, 1e-39, 1e-40, 1e-60, 1e-150, 1e-290})
    void yieldAndLifeGoAsTheSquaredCoupling(double epsilon) {
        LongLivedParticle one = new KineticMixing(epsilon).at(0.05);
        LongLivedParticle tenth = new KineticMixing(epsilon / 10).at(0.05);
        assertThat(tenth.logProperDecayLength() - one.logProperDecayLength()).isCloseTo(2 * Math.log(10), within(1e-9));
        for (ProductionProcess process : one.processes()) {
            double change = process.logStrength() - tenth.process(process.label()).orElseThrow().logStrength() + one.logWeakness() - tenth.logWeakness();
            assertThat(change).as(process.label()).isCloseTo(2 * Math.log(10), within(1e-9));
        }
    }

    /** θ = f_π/(√2 V) whatever the mass; bremsstrahlung feels g_A (a_u − a_d)/2 with the axial couplings as large as those of the vector current. */
    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.1, 0.3})
    void axialCouplingsOfRightHandedFermions(double mass) {
        LongLivedParticle full = new RightHandedT3R(25, 1, false, Scenario.VISIBLE).at(mass);
        assertThat(((LongitudinalProduction) full.process("longitudinal").orElseThrow()).angle()).isCloseTo(0.0922 / (Math.sqrt(2) * 25), withinPercentage(1e-9));
        double g = mass / (Math.sqrt(2) * 25);
        assertThat(axial(full)).isCloseTo(1.2754 * g / 2, withinPercentage(1e-9));
        assertThat(axial(new KineticMixing(1e-5).at(mass))).isZero();
        assertThat(full.processes()).extracting(ProductionProcess::label).endsWith("bremsstrahlung", "longitudinal", "eta-prime-rho", "electron-bremsstrahlung");
        assertThat(full.processes()).extracting(ProductionProcess::number).containsExactly(1, 2, 3, 4, 5, 6, 8, 7);
        assertThat(new RightHandedT3R(25, 1, true, Scenario.VISIBLE).at(mass).process("longitudinal")).isEmpty();
    }

    private static double axial(LongLivedParticle particle) {
        return ((ProtonBremsstrahlungProduction) particle.process("bremsstrahlung").orElseThrow()).axial();
    }
}
