package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.EnergyRange;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.particle.Particle;
import org.farvertex.production.Production.Sampling;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which channels there are, when they are open, and who draws them. */
class ProductionTest {

    private static final AngularWindow AHEAD = new AngularWindow(0, 0.01, 0, 2 * Math.PI);
    private static final AngularWindow ASIDE = new AngularWindow(0.02, 0.08, 1, 0.7);
    private static final Detector DUMP = Detectors.resolve("ship-2015");
    private static final Detector ELECTRONS = Detectors.resolve("e137");

    private static Production production(double mass, Detector detector, EnergyRange energies) {
        return new Production(new KineticMixing(1e-5).at(mass), detector, AHEAD, energies, BremsstrahlungDomain.STANDARD);
    }

    private static Optional<String> closed(ChannelKind kind, double mass, EnergyRange energies) {
        return production(mass, kind == ChannelKind.ELECTRON_BREMSSTRAHLUNG ? ELECTRONS : DUMP, energies).closed(kind);
    }

    @Test
    void channelsOfABeam() {
        assertThat(Production.standardChannels(DUMP.beam()))
            .containsExactly(ChannelKind.PI0, ChannelKind.ETA, ChannelKind.ETA_PRIME, ChannelKind.OMEGA, ChannelKind.BREMSSTRAHLUNG);
        assertThat(Production.standardChannels(ELECTRONS.beam())).containsExactly(ChannelKind.ELECTRON_BREMSSTRAHLUNG);
    }

    @Test
    void channelsThatCannotBeAskedFor() {
        KineticMixing mixing = new KineticMixing(1e-5);
        RightHandedT3R t3r = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);
        for (ChannelKind kind : ChannelKind.values()) {
            boolean electron = kind == ChannelKind.ELECTRON_BREMSSTRAHLUNG;
            boolean longitudinal = kind == ChannelKind.LONGITUDINAL;
            assertThat(Production.obstacle(kind, DUMP.beam(), t3r).isPresent()).isEqualTo(electron);
            assertThat(Production.obstacle(kind, ELECTRONS.beam(), t3r).isPresent()).isEqualTo(!electron);
            assertThat(Production.obstacle(kind, DUMP.beam(), mixing).isPresent()).isEqualTo(electron || longitudinal);
        }
        assertThat(Production.obstacle(ChannelKind.LONGITUDINAL, DUMP.beam(), mixing).orElseThrow()).contains(mixing.name());
        assertThat(Production.obstacle(ChannelKind.ELECTRON_BREMSSTRAHLUNG, DUMP.beam(), mixing).orElseThrow()).contains(DUMP.beam().id());
    }

    /** Thresholds: the meson without its companion, the trusted part of the beam's energy, half of the electrons'. */
    @ParameterizedTest
    @CsvSource({"PI0,0.1349768", "ETA,0.547862", "ETA_PRIME,0.95778", "OMEGA,0.6476832", "BREMSSTRAHLUNG,360", "ELECTRON_BREMSSTRAHLUNG,10"})
    void thresholds(ChannelKind kind, double threshold) {
        if (threshold < 1) {
            assertThat(closed(kind, threshold * (1 - 1e-4), EnergyRange.ALL)).isEmpty();
            assertThat(closed(kind, threshold * (1 + 1e-4), EnergyRange.ALL)).hasValueSatisfying(why -> assertThat(why).contains("too heavy"));
        } else {
            DarkPhoton light = new KineticMixing(1e-5).at(0.1);
            for (double share : new double[] {0.999, 1.001}) {
                DarkPhoton heavy = new DarkPhoton(light.model(), threshold * share, light.parameters(), light.strength(), light.unitCouplings(), light.unitWidths());
                Detector detector = kind == ChannelKind.ELECTRON_BREMSSTRAHLUNG ? ELECTRONS : DUMP;
                assertThat(new Production(heavy, detector, AHEAD, BremsstrahlungDomain.STANDARD).closed(kind).isPresent()).isEqualTo(share > 1);
            }
        }
    }

    /** Energies above what a channel can give, or below the mass, leave nothing. */
    @Test
    void energiesThatNobodyHas() {
        double beam = DUMP.beam().energy();
        for (ChannelKind kind : new ChannelKind[] {ChannelKind.PI0, ChannelKind.ETA, ChannelKind.BREMSSTRAHLUNG, ChannelKind.LONGITUDINAL}) {
            assertThat(closed(kind, 0.05, new EnergyRange(0.5 * beam, beam))).isEmpty();
            assertThat(closed(kind, 0.05, new EnergyRange(1.01 * beam, 2 * beam))).hasValueSatisfying(why -> assertThat(why).contains("accepts"));
            assertThat(closed(kind, 0.05, new EnergyRange(0, 0.04))).isPresent();
            assertThat(closed(kind, 0.05, new EnergyRange(0, 0.06))).isEmpty();
        }
        assertThat(closed(ChannelKind.BREMSSTRAHLUNG, 0.05, new EnergyRange(0.91 * beam, beam))).isPresent();
        assertThat(closed(ChannelKind.BREMSSTRAHLUNG, 0.05, new EnergyRange(0.89 * beam, beam))).isEmpty();
        // an ω leaves a part of its energy to the pion, an η nearly none to the photon
        assertThat(closed(ChannelKind.OMEGA, 0.05, new EnergyRange(0.99 * beam, beam))).isPresent();
        assertThat(closed(ChannelKind.ETA, 0.05, new EnergyRange(0.98 * beam, beam))).isEmpty();
    }

    @Test
    void whoDraws() {
        BeamSpectra spectra = EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA);
        DarkPhoton boson = new KineticMixing(1e-5).at(0.05);
        Production ahead = new Production(boson, DUMP, AHEAD, BremsstrahlungDomain.STANDARD);
        Production aside = new Production(boson, DUMP, ASIDE, BremsstrahlungDomain.STANDARD);
        assertThat(ahead.proposal(ChannelKind.PI0, Optional.of(spectra), Sampling.IMPORTANCE).orElseThrow()).isInstanceOf(MesonDecayProposal.class);
        Proposal off = aside.proposal(ChannelKind.ETA, Optional.of(spectra), Sampling.IMPORTANCE).orElseThrow();
        assertThat(off).isInstanceOf(OffAxisMesonDecay.class);
        assertThat(off.uneven()).isTrue();
        assertThat(off.strataInRow()).isEqualTo(1);
        assertThat(off.steered(3)).isInstanceOf(OffAxisMesonDecay.class).isNotSameAs(off);
        assertThat(off.steered(3).strata()).isEqualTo(off.strata()).isGreaterThan(100);
        Proposal plain = aside.proposal(ChannelKind.ETA, Optional.of(spectra), Sampling.PLAIN).orElseThrow();
        assertThat(plain).isInstanceOf(ForwardMesonDecay.class);
        assertThat(plain.strata()).isEqualTo(1);
        assertThat(plain.uneven()).isFalse();
        assertThat(plain.steered(3)).isSameAs(plain);
        assertThat(ahead.proposal(ChannelKind.BREMSSTRAHLUNG, Optional.empty(), Sampling.IMPORTANCE).orElseThrow().strata()).isEqualTo(128);
        assertThat(ahead.proposal(ChannelKind.LONGITUDINAL, Optional.of(spectra), Sampling.IMPORTANCE)).isPresent();
        Proposal electrons = new Production(boson, ELECTRONS, AHEAD, BremsstrahlungDomain.STANDARD)
            .proposal(ChannelKind.ELECTRON_BREMSSTRAHLUNG, Optional.empty(), Sampling.IMPORTANCE).orElseThrow();
        assertThat(electrons.strata() % electrons.strataInRow()).isZero();
        assertThat(electrons.strataInRow()).isEqualTo(16);
        assertThat(production(0.2, DUMP, EnergyRange.ALL).proposal(ChannelKind.PI0, Optional.of(spectra), Sampling.IMPORTANCE)).isEmpty();
    }

    /** Bremsstrahlung at a collider: proton-proton interactions in the luminosity, 1e9 pb in a millibarn; at a dump as many as protons on target. */
    @Test
    void interactionsOfBremsstrahlung() {
        Detector collider = Detectors.resolve("faser");
        Beam beam = collider.beam();
        DarkPhoton boson = new KineticMixing(1e-5).at(0.05);
        Proposal whole = new Production(boson, collider, AHEAD, BremsstrahlungDomain.STANDARD).proposal(ChannelKind.BREMSSTRAHLUNG, Optional.empty(), Sampling.IMPORTANCE).orElseThrow();
        Proposal each = new ProtonBremsstrahlungProposal(new ProtonBremsstrahlung(boson, 14000.0 * 14000, List.of(NucleonCrossSection.PROTON)), BremsstrahlungDomain.STANDARD,
            AHEAD, beam.energy(), 0.05, PhaseSpace.of(beam), 1);
        double ratio = Observables.of(whole, 111, 10, List.of((b, i) -> 1)).get(0).mean() / Observables.of(each, 111, 10, List.of((b, i) -> 1)).get(0).mean();
        double expected = collider.exposure() * beam.inelasticCrossSection().orElseThrow() * 1e9;
        assertThat(ratio).isCloseTo(expected, within(1e-6 * expected));
        Proposal dump = new Production(boson, DUMP, AHEAD, BremsstrahlungDomain.STANDARD).proposal(ChannelKind.BREMSSTRAHLUNG, Optional.empty(), Sampling.IMPORTANCE).orElseThrow();
        Proposal one = new ProtonBremsstrahlungProposal(new ProtonBremsstrahlung(boson, 2 * Particle.PROTON.mass() * DUMP.beam().energy(),
            List.of(NucleonCrossSection.PROTON, NucleonCrossSection.NEUTRON)), BremsstrahlungDomain.STANDARD, AHEAD, DUMP.beam().energy(), 0.05, PhaseSpace.of(DUMP.beam()), 1);
        ratio = Observables.of(dump, 112, 10, List.of((b, i) -> 1)).get(0).mean() / Observables.of(one, 112, 10, List.of((b, i) -> 1)).get(0).mean();
        assertThat(ratio).isCloseTo(DUMP.exposure(), within(1e-9 * DUMP.exposure()));
    }

    @Test
    void labels() {
        assertThat(Arrays.stream(ChannelKind.values()).map(ChannelKind::processId)).doesNotHaveDuplicates();
        for (ChannelKind kind : ChannelKind.values()) {
            assertThat(ChannelKind.byLabel(kind.label())).contains(kind);
            assertThat(ChannelKind.labels().split(", ")).contains(kind.label());
            assertThat(kind.citations()).isNotEmpty();
            assertThat(kind.parent().isPresent()).isEqualTo(kind.companion().isPresent());
        }
        assertThat(ChannelKind.ETA_PRIME.label()).isEqualTo("eta-prime");
        assertThat(ChannelKind.byLabel("muon")).isEmpty();
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
        assertThat(PhaseSpace.of(DUMP.beam()).restricted()).isFalse();
        assertThat(PhaseSpace.of(DUMP.beam()).leastParent(decay)).isZero();
        assertThat(PhaseSpace.of(DUMP.beam()).mostParent(decay)).isInfinite();
        assertThat(new PhaseSpace(rest, new EnergyRange(0, energy)).restricted()).isTrue();
        assertThat(PhaseSpace.momentum(Math.hypot(3, 4), 4)).isCloseTo(3, within(1e-12));
        assertThat(PhaseSpace.momentum(3, 4)).isZero();
        assertThat(PhaseSpace.momentum(Double.POSITIVE_INFINITY, 4)).isInfinite();
    }
}
