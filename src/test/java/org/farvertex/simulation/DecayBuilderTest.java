package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.config.Detectors;
import org.farvertex.decay.DecayDrawer;
import org.farvertex.decay.DecayShapes;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.FlightBatch;
import org.farvertex.event.EventParticle;
import org.farvertex.event.OtherWeights;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.Polarisation;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.Particle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events built from samples made by hand: four-momenta, directions, places and the particles that come in. */
class DecayBuilderTest {

    private static final double MASS = 0.05;

    private static final LongLivedParticle PARTICLE = new KineticMixing(1e-5).at(MASS);

    /** A sample in the first place of a batch. */
    private record Sample(ChannelSource source, Worker worker, double choice) {

        DisplacedDecay event() {
            return event(0);
        }

        DisplacedDecay event(int number) {
            return new DecayBuilder(source.experiment()).event(new DrawnDecay(worker, 0, 0.5, OtherWeights.NONE, 12, choice), number);
        }

        double parentCosine() {
            return worker.batch.parentCosine[0];
        }

        double parentSine() {
            return worker.batch.parentSine[0];
        }
    }

    /** An A′ of a meson of momentum P, emitted at some angle in its rest frame, the meson at a roll ψ around it. */
    private static Sample sample(Detector detector, String label, double parent, double restCosine, double roll, double[] n, double originZ,
                                 double choice) {
        ChannelSource source = Pencils.alike(1, 1, 1, 1).source(detector, PARTICLE, label);
        double m = source.process().parent().map(Particle::mass).orElse(0.0);
        double momentum = parent;
        double cosine = 1;
        double sine = 0;
        if (m > 0) {
            TwoBodyDecay decay = new TwoBodyDecay(m, MASS, source.process().companions().get(0).mass());
            double gamma = Math.hypot(parent, m) / m;
            double along = gamma * decay.momentum() * restCosine + parent / m * decay.firstEnergy();
            double across = decay.momentum() * Math.sqrt(1 - restCosine * restCosine);
            momentum = Math.hypot(along, across);
            cosine = along / momentum;
            sine = across / momentum;
        }
        Worker worker = new Worker(source);
        fill(worker.batch, momentum, n, originZ, m > 0 ? parent : 0, new double[] {cosine, sine, Math.cos(roll), Math.sin(roll)});
        worker.observation().accepts(RandomSource.XO_SHI_RO_256_PP.create(251L), worker.batch, 0, 12);
        return new Sample(source, worker, choice);
    }

    private static void fill(FlightBatch batch, double momentum, double[] n, double originZ, double parent, double[] relative) {
        batch.size = 1;
        batch.momentum[0] = momentum;
        batch.energy[0] = Math.hypot(momentum, MASS);
        batch.directionX[0] = n[0];
        batch.directionY[0] = n[1];
        batch.directionZ[0] = n[2];
        batch.originZ[0] = originZ;
        batch.parentMomentum[0] = parent;
        batch.parentCosine[0] = relative[0];
        batch.parentSine[0] = relative[1];
        batch.rollCosine[0] = relative[2];
        batch.rollSine[0] = relative[3];
    }

    private static double dot(FourMomentum a, FourMomentum b) {
        return a.px() * b.px() + a.py() * b.py() + a.pz() * b.pz();
    }

    /** The meson stands at the decay's angle to the A′, rolled from \(e_\theta\) towards \(e_\phi\); its decay balances with the companion on its shell. */
    @ParameterizedTest
    @CsvSource({"pi0,5,0.3,0.7,0.36,-0.48", "eta,3,-0.6,2.5,0.1,0.2", "omega,20,0.1,-2,-0.3,0.05", "eta-prime,1,0.9,4,0,0"})
    void mesonsStandWhereTheRollSays(String label, double parent, double restCosine, double roll, double nx, double ny) {
        double[] n = {nx, ny, Math.sqrt(1 - nx * nx - ny * ny)};
        Sample sample = sample(Pencils.open(), label, parent, restCosine, roll, n, 0, 0.2);
        DisplacedDecay event = sample.event();
        ParentDecay decay = event.parentDecay().orElseThrow();
        EventParticle companion = decay.companions().get(0);
        ProductionProcess process = sample.source().process();
        FourMomentum meson = decay.parent().momentum();
        FourMomentum boson = event.particle().momentum();
        assertThat(decay.parent().pdgId()).isEqualTo(process.parent().orElseThrow().pdgId());
        assertThat(decay.parent().status()).isEqualTo(ParticleStatus.DECAYED);
        assertThat(meson.momentum()).isCloseTo(parent, within(1e-12 * parent));
        assertThat(meson.invariantMass()).isCloseTo(process.parent().orElseThrow().mass(), within(1e-6));
        assertThat(dot(meson, boson) / (meson.momentum() * boson.momentum())).isCloseTo(sample.parentCosine(), within(1e-12));
        double sine = Math.hypot(nx, ny);
        double[] theta = sine > 0 ? new double[] {n[2] * nx / sine, n[2] * ny / sine, -sine} : new double[] {1, 0, 0};
        double[] phi = sine > 0 ? new double[] {-ny / sine, nx / sine, 0} : new double[] {0, 1, 0};
        double alongTheta = meson.px() * theta[0] + meson.py() * theta[1] + meson.pz() * theta[2];
        double alongPhi = meson.px() * phi[0] + meson.py() * phi[1];
        assertThat(alongTheta).isCloseTo(parent * sample.parentSine() * Math.cos(roll), within(1e-12 * parent));
        assertThat(alongPhi).isCloseTo(parent * sample.parentSine() * Math.sin(roll), within(1e-12 * parent));
        assertThat(companion.pdgId()).isEqualTo(process.companions().get(0).pdgId());
        assertThat(companion.mass()).isEqualTo(process.companions().get(0).mass());
        FourMomentum sum = companion.momentum().plus(boson);
        assertThat(sum.energy()).isCloseTo(meson.energy(), within(1e-11 * meson.energy()));
        assertThat(sum.px()).isCloseTo(meson.px(), within(1e-12 * parent));
        assertThat(event.remnant().momentum().plus(meson).px()).isCloseTo(0, within(1e-12));
    }

    @Test
    void numbersAndParticles() {
        double[] n = {0.1, 0, Math.sqrt(0.99)};
        DisplacedDecay event = sample(Pencils.open(), "bremsstrahlung", 40, 0, 0, n, 0.5, 0.2).event(17);
        assertThat(event.number()).isEqualTo(17);
        assertThat(event.weight()).isEqualTo(0.5);
        assertThat(event.processId()).isEqualTo(5);
        assertThat(event.parentDecay()).isEmpty();
        assertThat(event.particle().pdgId()).isEqualTo(32);
        assertThat(event.particle().mass()).isEqualTo(MASS);
        assertThat(event.particle().momentum().px()).isCloseTo(4, within(1e-12));
        assertThat(event.mode()).isZero();
        assertThat(event.products()).hasSize(2).allMatch(product -> product.mother() == DecayProduct.ROOT);
        assertThat(event.finalProducts().get(0).pdgId()).isEqualTo(11);
        assertThat(event.finalProducts().get(1).pdgId()).isEqualTo(-11);
        assertThat(event.finalProducts().get(0).mass()).isEqualTo(Particle.ELECTRON.mass());
        assertThat(event.finalProducts().get(0).momentum().plus(event.finalProducts().get(1).momentum()).energy()).isCloseTo(event.particle().momentum().energy(), within(1e-10));
        assertThat(event.production().z()).isEqualTo(0.5);
        assertThat(event.productionTime()).isEqualTo(0.5);
        assertThat(event.flightLength()).isEqualTo(12);
    }

    /** A source beside the axis and upstream: places are in the frame of the detector, the time runs from the beam's arrival at the source. */
    @Test
    void placesAndTimesStartAtTheSource() {
        Detector d = Pencils.detector(Efficiency.constant(1), EnergyRange.ALL, EnergyRange.ALL,
            new ProductionPoint(0.3, -0.2, -4, OptionalDouble.empty()));
        DisplacedDecay event = sample(d, "bremsstrahlung", 40, 0, 0, new double[] {0, 0, 1}, -3, 0.2).event();
        assertThat(event.production().x()).isEqualTo(0.3);
        assertThat(event.production().y()).isEqualTo(-0.2);
        assertThat(event.production().z()).isEqualTo(-3);
        assertThat(event.productionTime()).isEqualTo(1);
    }

    /** One pair in every event of a run: a dump of protons has a proton for its nucleon, a collider two beams, an electron dump its nucleus. */
    @Test
    void whatComesIn() {
        double[] n = {0, 0, 1};
        for (double choice : new double[] {0.49, 0.51}) {
            incoming(sample(Pencils.open(), "bremsstrahlung", 40, 0, 0, n, 0, choice).event(), 2212, 400, 2212, 0);
            incoming(sample(Detectors.resolve("faser"), "bremsstrahlung", 40, 0, 0, n, 0, choice).event(), 2212, 7000, 2212, -7000);
        }
        incoming(sample(Detectors.resolve("e137"), "electron-bremsstrahlung", 15, 0, 0, n, 0, 0.49).event(), 11, 20, 1000130270, 0);
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
