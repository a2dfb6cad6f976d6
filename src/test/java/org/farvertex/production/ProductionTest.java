package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamKind;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.event.Polarisation;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which processes there are, when they are open, and who draws them. */
class ProductionTest {

    private static final AngularWindow AHEAD = new AngularWindow(0, 0.01, 0, 2 * Math.PI);
    private static final AngularWindow ASIDE = new AngularWindow(0.02, 0.08, 1, 0.7);
    private static final Detector DUMP = Detectors.resolve("ship-2015");
    private static final Detector ELECTRONS = Detectors.resolve("e137");
    private static final Model T3R = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);
    private static final Model MIXING = new KineticMixing(1e-5);

    private static Scene scene(double mass, Detector detector, AngularWindow window, EnergyRange energies, Optional<BeamSpectra> spectra) {
        return new Scene(mass, 1, detector, spectra, window, energies, BremsstrahlungModel.STANDARD);
    }

    private static Scene scene(double mass, Detector detector, AngularWindow window, Optional<BeamSpectra> spectra) {
        return scene(mass, detector, window, EnergyRange.ALL, spectra);
    }

    private static ProductionProcess process(String label, double mass) {
        return (label.equals("longitudinal") ? T3R : MIXING).at(mass).process(label).orElseThrow();
    }

    private static Optional<String> closed(String label, double mass, EnergyRange energies) {
        Detector detector = label.startsWith("electron") ? ELECTRONS : DUMP;
        return process(label, mass).closed(scene(mass, detector, AHEAD, energies, Optional.empty()));
    }

    @Test
    void processesOfABeam() {
        for (ProductionProcess process : T3R.at(0.05).processes()) {
            boolean electron = process.label().equals("electron-bremsstrahlung");
            assertThat(process.obstacle(DUMP.beam()).isPresent()).isEqualTo(electron);
            assertThat(process.obstacle(ELECTRONS.beam()).isPresent()).isEqualTo(!electron);
            assertThat(process.uncertaintyFactor() > 1).isEqualTo(process.label().equals("longitudinal"));
        }
        assertThat(MIXING.at(0.05).process("longitudinal")).isEmpty();
        assertThat(process("electron-bremsstrahlung", 0.05).obstacle(DUMP.beam()).orElseThrow()).contains(DUMP.beam().id());
    }

    /** Thresholds: the meson without its companion, \(\sqrt s\) without two protons, half of the electrons' energy. */
    @ParameterizedTest
    @CsvSource({"pi0,0.1349768", "eta,0.547862", "eta-prime,0.95778", "omega,0.6476832", "bremsstrahlung,25.553", "electron-bremsstrahlung,10"})
    void thresholds(String label, double threshold) {
        double known = Math.min(threshold, 0.1);
        Detector detector = label.startsWith("electron") ? ELECTRONS : DUMP;
        for (double share : new double[] {1 - 1e-4, 1 + 1e-4}) {
            double mass = threshold * share;
            // above its range the model says nothing, but the process is the same
            Optional<String> closed = process(label, threshold < 1 ? mass : known).closed(scene(mass, detector, AHEAD, Optional.empty()));
            assertThat(closed.isPresent()).as("%s at %s", label, mass).isEqualTo(share > 1);
            closed.ifPresent(why -> assertThat(why).contains("too heavy"));
        }
    }

    /** A beam of protons with less than \((2m_p+m)^2/2m_p-m_p\) has not the energy for a meson that something lighter would mix with: 3.4 GeV for an η′, 1.2 for a π⁰. */
    @ParameterizedTest
    @CsvSource({"3.3, true, false", "3.5, false, false", "1.1, true, true"})
    void mesonsThatTheBeamCannotMakeMixWithNothing(double energy, boolean heavy, boolean light) {
        Beam beam = new Beam("weak", BeamKind.PROTON_DUMP, Math.sqrt(energy * energy - 0.938272 * 0.938272), OptionalDouble.empty(), List.of("a"), Optional.empty());
        Scene scene = scene(0.01, DUMP.at(beam), AHEAD, Optional.empty());
        assertThat(new MixingProduction("m", 1, "", List.of(), Polarisation.NONE, Particle.ETA_PRIME, 1e-3, 0).closed(scene).isPresent()).isEqualTo(heavy);
        assertThat(process("longitudinal", 0.01).closed(scene).isPresent()).isEqualTo(light);
    }

    /** Energies above what a process can give, or below the mass, leave nothing. */
    @Test
    void energiesThatNobodyHas() {
        double beam = DUMP.beam().energy();
        for (String label : List.of("pi0", "eta", "bremsstrahlung", "longitudinal")) {
            assertThat(closed(label, 0.05, new EnergyRange(0.5 * beam, beam))).isEmpty();
            assertThat(closed(label, 0.05, new EnergyRange(1.01 * beam, 2 * beam))).hasValueSatisfying(why -> assertThat(why).contains("accepts"));
            assertThat(closed(label, 0.05, new EnergyRange(0, 0.04))).isPresent();
            assertThat(closed(label, 0.05, new EnergyRange(0, 0.06))).isEmpty();
        }
        assertThat(closed("bremsstrahlung", 0.05, new EnergyRange(0.91 * beam, beam))).isPresent();
        assertThat(closed("bremsstrahlung", 0.05, new EnergyRange(0.89 * beam, beam))).isEmpty();
        // an ω leaves a part of its energy to the pion, an η nearly none to the photon
        assertThat(closed("omega", 0.05, new EnergyRange(0.99 * beam, beam))).isPresent();
        assertThat(closed("eta", 0.05, new EnergyRange(0.98 * beam, beam))).isEmpty();
    }

    @Test
    void whoDraws() {
        Optional<BeamSpectra> spectra = Optional.of(EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA));
        Scene ahead = scene(0.05, DUMP, AHEAD, spectra);
        Scene aside = scene(0.05, DUMP, ASIDE, spectra);
        assertThat(process("pi0", 0.05).proposal(ahead, Sampling.IMPORTANCE)).isInstanceOf(MesonDecayProposal.class);
        Proposal off = process("eta", 0.05).proposal(aside, Sampling.IMPORTANCE);
        assertThat(off).isInstanceOf(OffAxisMesonDecay.class);
        assertThat(off.uneven()).isTrue();
        assertThat(off.strataInRow()).isEqualTo(1);
        assertThat(off.steered(3)).isInstanceOf(OffAxisMesonDecay.class).isNotSameAs(off);
        assertThat(off.steered(3).strata()).isEqualTo(off.strata()).isGreaterThan(100);
        Proposal plain = process("eta", 0.05).proposal(aside, Sampling.PLAIN);
        assertThat(plain).isInstanceOf(ForwardMesonDecay.class);
        assertThat(plain.strata()).isEqualTo(1);
        assertThat(plain.uneven()).isFalse();
        assertThat(plain.steered(3)).isSameAs(plain);
        assertThat(process("bremsstrahlung", 0.05).proposal(scene(0.05, DUMP, AHEAD, Optional.empty()), Sampling.IMPORTANCE).strata()).isEqualTo(128);
        assertThat(process("longitudinal", 0.05).proposal(ahead, Sampling.IMPORTANCE)).isNotNull();
        Proposal electrons = process("electron-bremsstrahlung", 0.05).proposal(scene(0.05, ELECTRONS, AHEAD, Optional.empty()),
            Sampling.IMPORTANCE);
        assertThat(electrons.strata() % electrons.strataInRow()).isZero();
        assertThat(electrons.strataInRow()).isEqualTo(16);
    }

    /** Bremsstrahlung at a collider: proton-proton interactions in the luminosity, 1e9 pb in a millibarn; at a dump as many as protons on target. */
    @Test
    void interactionsOfBremsstrahlung() {
        Detector collider = Detectors.resolve("faser");
        Beam beam = collider.beam();
        VectorCouplings x = new KineticMixing(1e-5).boson(0.05).couplings();
        Proposal each = alone(x, 14000.0 * 14000, List.of(NucleonCrossSection.PROTON), beam);
        double ratio = made(whole(collider), 111) / made(each, 111);
        double expected = collider.exposure() * beam.inelasticCrossSection().orElseThrow() * 1e9;
        assertThat(ratio).isCloseTo(expected, within(1e-6 * expected));
        Proposal one = alone(x, 2 * Particle.PROTON.mass() * DUMP.beam().energy(),
            List.of(NucleonCrossSection.PROTON, NucleonCrossSection.NEUTRON), DUMP.beam());
        assertThat(made(whole(DUMP), 112) / made(one, 112)).isCloseTo(DUMP.exposure(), within(1e-9 * DUMP.exposure()));
    }

    private static Proposal whole(Detector detector) {
        return process("bremsstrahlung", 0.05).proposal(scene(0.05, detector, AHEAD, Optional.empty()), Sampling.IMPORTANCE);
    }

    private static Proposal alone(VectorCouplings x, double s, List<NucleonCrossSection> targets, Beam beam) {
        return new ProtonBremsstrahlungProposal(new ProtonBremsstrahlung(x, 0.05, s, targets), BremsstrahlungModel.STANDARD, AHEAD,
            beam.energy(), 0.05, PhaseSpace.of(beam), 1);
    }

    private static double made(Proposal proposal, long seed) {
        return Observables.of(proposal, seed, 10, List.of((b, i) -> 1)).get(0).mean();
    }

    @Test
    void labelsAndNumbers() {
        List<ProductionProcess> processes = T3R.at(0.05).processes();
        assertThat(processes.stream().map(ProductionProcess::number)).doesNotHaveDuplicates().allMatch(n -> n >= 1 && n <= 63);
        assertThat(processes.stream().map(ProductionProcess::label)).containsExactly("pi0", "eta", "eta-prime", "omega", "bremsstrahlung",
            "longitudinal", "eta-prime-rho", "electron-bremsstrahlung");
        for (ProductionProcess process : processes) {
            assertThat(process.citations()).isNotEmpty();
            assertThat(process.parent().isPresent()).isEqualTo(!process.companions().isEmpty());
        }
    }

    /** Mesons that can give an A′ of some energy: the slowest flies it ahead, the fastest flies it back. */
    @ParameterizedTest
    @CsvSource({"0.05,3", "0.05,40", "0.12,0.5", "0.001,1"})
    void momentaOfParents(double mass, double energy) {
        TwoBodyDecay decay = new TwoBodyDecay(Particle.PI0.mass(), mass, 0);
        RestOfCollision rest = Beams.byId("protons-400GeV").orElseThrow().rest();
        double least = new PhaseSpace(rest, new EnergyRange(energy, Double.POSITIVE_INFINITY)).leastParent(decay);
        assertThat(PhaseSpace.largestEnergy(decay, least)).isCloseTo(energy, within(1e-6 * energy));
        double most = new PhaseSpace(rest, new EnergyRange(0, energy)).mostParent(decay);
        double back = Math.hypot(most, Particle.PI0.mass()) / Particle.PI0.mass() * decay.firstEnergy() - most / Particle.PI0.mass() * decay.momentum();
        assertThat(back).isCloseTo(energy, within(1e-5 * energy));
        // without a mass there is \(E^*e^y\), and no largest parent
        TwoBodyDecay massless = new TwoBodyDecay(Particle.PI0.mass(), 0, 0.03);
        double slowest = new PhaseSpace(rest, new EnergyRange(energy, Double.POSITIVE_INFINITY)).leastParent(massless);
        assertThat(PhaseSpace.largestEnergy(massless, slowest)).isCloseTo(energy, within(1e-6 * energy));
        assertThat(new PhaseSpace(rest, new EnergyRange(0, energy)).mostParent(massless)).isInfinite();
        assertThat(PhaseSpace.of(DUMP.beam()).restricted()).isFalse();
        assertThat(PhaseSpace.of(DUMP.beam()).leastParent(decay)).isZero();
        assertThat(PhaseSpace.of(DUMP.beam()).mostParent(decay)).isInfinite();
        assertThat(new PhaseSpace(rest, new EnergyRange(0, energy)).restricted()).isTrue();
        assertThat(PhaseSpace.momentum(Math.hypot(3, 4), 4)).isCloseTo(3, within(1e-12));
        assertThat(PhaseSpace.momentum(3, 4)).isZero();
        assertThat(PhaseSpace.momentum(Double.POSITIVE_INFINITY, 4)).isInfinite();
    }
}
