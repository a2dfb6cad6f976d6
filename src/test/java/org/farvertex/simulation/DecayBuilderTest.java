package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.decay.PairDecay;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.MesonDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.KineticMixing;
import org.farvertex.particle.Particle;
import org.farvertex.production.BremsstrahlungDomain;
import org.farvertex.production.ChannelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events built from samples made by hand: four-momenta, directions, places and the particles that come in. */
class DecayBuilderTest {

    private static final double MASS = 0.05;

    private static DecayBuilder builder(Detector detector, ChannelKind kind) {
        return new DecayBuilder(new Experiment(new KineticMixing(1e-5).at(MASS), detector, List.of(kind), Optional.empty(), BremsstrahlungDomain.STANDARD));
    }

    /** An A′ of a meson of momentum P, emitted at some angle in its rest frame, the meson at a roll ψ around it. */
    private static DecaySample sample(ChannelKind kind, double parent, double restCosine, double roll, double[] n, double originZ, double choice) {
        double m = kind.parent().map(Particle::mass).orElse(0.0);
        double momentum = parent;
        double cosine = 1;
        double sine = 0;
        if (m > 0) {
            TwoBodyDecay decay = new TwoBodyDecay(m, MASS, kind.companion().orElseThrow().mass());
            double gamma = Math.hypot(parent, m) / m;
            double along = gamma * decay.momentum() * restCosine + parent / m * decay.firstEnergy();
            double across = decay.momentum() * Math.sqrt(1 - restCosine * restCosine);
            momentum = Math.hypot(along, across);
            cosine = along / momentum;
            sine = across / momentum;
        }
        double energy = Math.hypot(momentum, MASS);
        PairDecay pair = new PairDecay(MASS, Particle.ELECTRON.mass(), Polarisation.NONE);
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(251L);
        pair.draw(rng, energy, momentum, n[0], n[1], n[2]);
        return new DecaySample(kind, 0.5, momentum, energy, n, originZ, m > 0 ? parent : 0, new double[] {cosine, sine, Math.cos(roll), Math.sin(roll)}, 12,
            new double[] {pair.positive(0), pair.positive(1), pair.positive(2)}, new double[] {pair.negative(0), pair.negative(1), pair.negative(2)}, choice);
    }

    private static double dot(FourMomentum a, FourMomentum b) {
        return a.px() * b.px() + a.py() * b.py() + a.pz() * b.pz();
    }

    /** The meson stands at the decay's angle to the A′, rolled from \(e_\theta\) towards \(e_\phi\); its decay balances with the companion on its shell. */
    @ParameterizedTest
    @CsvSource({"PI0,5,0.3,0.7,0.36,-0.48", "ETA,3,-0.6,2.5,0.1,0.2", "OMEGA,20,0.1,-2,-0.3,0.05", "ETA_PRIME,1,0.9,4,0,0"})
    void mesonsStandWhereTheRollSays(ChannelKind kind, double parent, double restCosine, double roll, double nx, double ny) {
        double[] n = {nx, ny, Math.sqrt(1 - nx * nx - ny * ny)};
        DecaySample sample = sample(kind, parent, restCosine, roll, n, 0, 0.2);
        DisplacedDecay event = builder(Pencils.open(), kind).build(sample, 17);
        MesonDecay decay = event.mesonDecay().orElseThrow();
        FourMomentum meson = decay.meson().momentum();
        FourMomentum boson = event.darkPhoton().momentum();
        assertThat(decay.meson().pdgId()).isEqualTo(kind.parent().orElseThrow().pdgId());
        assertThat(decay.meson().status()).isEqualTo(ParticleStatus.DECAYED);
        assertThat(meson.momentum()).isCloseTo(parent, within(1e-12 * parent));
        assertThat(meson.invariantMass()).isCloseTo(kind.parent().orElseThrow().mass(), within(1e-6));
        assertThat(dot(meson, boson) / (meson.momentum() * boson.momentum())).isCloseTo(sample.parentDirection()[0], within(1e-12));
        double sine = Math.hypot(nx, ny);
        double[] theta = sine > 0 ? new double[] {n[2] * nx / sine, n[2] * ny / sine, -sine} : new double[] {1, 0, 0};
        double[] phi = sine > 0 ? new double[] {-ny / sine, nx / sine, 0} : new double[] {0, 1, 0};
        double alongTheta = meson.px() * theta[0] + meson.py() * theta[1] + meson.pz() * theta[2];
        double alongPhi = meson.px() * phi[0] + meson.py() * phi[1];
        assertThat(alongTheta).isCloseTo(parent * sample.parentDirection()[1] * Math.cos(roll), within(1e-12 * parent));
        assertThat(alongPhi).isCloseTo(parent * sample.parentDirection()[1] * Math.sin(roll), within(1e-12 * parent));
        assertThat(decay.companion().pdgId()).isEqualTo(kind.companion().orElseThrow().pdgId());
        assertThat(decay.companion().mass()).isEqualTo(kind.companion().orElseThrow().mass());
        FourMomentum sum = decay.companion().momentum().plus(boson);
        assertThat(sum.energy()).isCloseTo(meson.energy(), within(1e-11 * meson.energy()));
        assertThat(sum.px()).isCloseTo(meson.px(), within(1e-12 * parent));
        assertThat(event.remnant().momentum().plus(meson).px()).isCloseTo(0, within(1e-12));
    }

    @Test
    void numbersAndParticles() {
        double[] n = {0.1, 0, Math.sqrt(0.99)};
        DisplacedDecay event = builder(Pencils.open(), ChannelKind.BREMSSTRAHLUNG).build(sample(ChannelKind.BREMSSTRAHLUNG, 40, 0, 0, n, 0.5, 0.2), 17);
        assertThat(event.number()).isEqualTo(17);
        assertThat(event.weight()).isEqualTo(0.5);
        assertThat(event.processId()).isEqualTo(ChannelKind.BREMSSTRAHLUNG.processId());
        assertThat(event.mesonDecay()).isEmpty();
        assertThat(event.darkPhoton().pdgId()).isEqualTo(EventParticle.DARK_PHOTON);
        assertThat(event.darkPhoton().mass()).isEqualTo(MASS);
        assertThat(event.darkPhoton().momentum().px()).isCloseTo(4, within(1e-12));
        assertThat(event.electron().pdgId()).isEqualTo(11);
        assertThat(event.positron().pdgId()).isEqualTo(-11);
        assertThat(event.electron().mass()).isEqualTo(Particle.ELECTRON.mass());
        assertThat(event.electron().momentum().plus(event.positron().momentum()).energy()).isCloseTo(event.darkPhoton().momentum().energy(), within(1e-10));
        assertThat(event.production().z()).isEqualTo(0.5);
        assertThat(event.productionTime()).isEqualTo(0.5);
        assertThat(event.flightLength()).isEqualTo(12);
    }

    /** A source beside the axis and upstream: places are in the frame of the detector, the time runs from the beam's arrival at the source. */
    @Test
    void placesAndTimesStartAtTheSource() {
        Detector d = Pencils.detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL,
            new ProductionPoint(0.3, -0.2, -4, OptionalDouble.empty()));
        DisplacedDecay event = builder(d, ChannelKind.BREMSSTRAHLUNG).build(sample(ChannelKind.BREMSSTRAHLUNG, 40, 0, 0, new double[] {0, 0, 1}, -3, 0.2), 1);
        assertThat(event.production().x()).isEqualTo(0.3);
        assertThat(event.production().y()).isEqualTo(-0.2);
        assertThat(event.production().z()).isEqualTo(-3);
        assertThat(event.productionTime()).isEqualTo(1);
    }

    /** Half of the collisions are with protons, half with neutrons; a collider has two beams, an electron dump its nucleus. */
    @Test
    void whatComesIn() {
        double[] n = {0, 0, 1};
        DecaySample low = sample(ChannelKind.BREMSSTRAHLUNG, 40, 0, 0, n, 0, 0.49);
        DecaySample high = sample(ChannelKind.BREMSSTRAHLUNG, 40, 0, 0, n, 0, 0.51);
        DecayBuilder dump = builder(Pencils.open(), ChannelKind.BREMSSTRAHLUNG);
        incoming(dump.build(low, 1), 2212, 400, 2212, 0);
        incoming(dump.build(high, 1), 2212, 400, 2112, 0);
        DecayBuilder collider = builder(Detectors.resolve("faser"), ChannelKind.BREMSSTRAHLUNG);
        incoming(collider.build(low, 1), 2212, 7000, 2212, -7000);
        incoming(collider.build(high, 1), 2212, 7000, 2212, -7000);
        DecaySample soft = sample(ChannelKind.ELECTRON_BREMSSTRAHLUNG, 15, 0, 0, n, 0, 0.49);
        incoming(builder(Detectors.resolve("e137"), ChannelKind.ELECTRON_BREMSSTRAHLUNG).build(soft, 1), 11, 20, 1000130270, 0);
    }

    private static void incoming(DisplacedDecay event, int first, double momentum, int second, double other) {
        assertThat(event.incoming()).extracting(EventParticle::pdgId).containsExactly(first, second);
        assertThat(event.incoming()).extracting(EventParticle::status).containsOnly(ParticleStatus.BEAM);
        assertThat(event.incoming().get(0).momentum().pz()).isCloseTo(momentum, within(1e-4 * momentum));
        assertThat(event.incoming().get(1).momentum().pz()).isCloseTo(other, within(1e-4 * momentum));
        assertThat(event.incoming().get(0).momentum().pz() * event.incoming().get(0).momentum().pz() + Math.pow(event.incoming().get(0).mass(), 2))
            .isCloseTo(Math.pow(event.incoming().get(0).momentum().energy(), 2), within(1e-9 * momentum * momentum));
    }
}
