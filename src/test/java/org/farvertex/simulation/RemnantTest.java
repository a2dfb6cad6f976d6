package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.farvertex.config.CountingElectrons;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.particle.Particle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.Sampling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a collision keeps baryon number and charge: two nucleons, or electron and nucleus, weigh at least what they weigh. */
class RemnantTest {

    private static List<DisplacedDecay> events(Experiment experiment, int n) {
        List<DisplacedDecay> all = Collections.synchronizedList(new ArrayList<>());
        try (EventGenerator generator = new EventGenerator(experiment, Runs.samples(161, 2, 1), false)) {
            generator.generate(n, chunk -> {
                all.addAll(chunk);
                return new byte[0];
            }, bytes -> { }, Progress.SILENT);
        }
        return all;
    }

    private static void check(Experiment experiment, int n) {
        double beamMass = experiment.detector().beam().projectile().mass();
        for (DisplacedDecay event : events(experiment, n)) {
            List<EventParticle> incoming = event.incoming();
            double least = beamMass + incoming.get(1).mass();
            double energy = incoming.get(0).momentum().energy() + incoming.get(1).momentum().energy();
            // M² is a difference of squares of energies: that much of it is rounding
            double square = event.remnant().mass() * Math.abs(event.remnant().mass());
            assertThat(square).as("%s: rest of %s GeV", experiment.detector().id(), event.remnant().mass())
                .isGreaterThan(least * least - 1e-13 * energy * energy);
        }
    }

    static Stream<String> shipped() {
        return Detectors.standard().stream().map(Detector::id);
    }

    /** Short-lived enough that only A′ with nearly the beam's energy arrive; all channels of the beam, the longitudinal one too. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("shipped")
    void theRestIsHeavyEnough(String name) {
        Detector detector = CountingElectrons.resolve(name);
        Model model = new RightHandedT3R(10, 1, false, RightHandedT3R.Scenario.VISIBLE);
        // CHARM asks for no more than an eighth of the beam's energy
        boolean slow = detector.acceptance().motherEnergy().max() < detector.beam().energy();
        LongLivedParticle boson = model.at(slow ? 0.025 : detector.beam().collider() ? 0.09 : 0.06);
        List<String> kinds = new ArrayList<>(ProvidedChannels.standard(model, detector.beam()));
        if (detector.beam().projectile() == Particle.PROTON) {
            kinds.add("longitudinal");
        }
        check(Runs.experiment(detector, boson, kinds.toArray(String[]::new)), 2000);
    }

    /** Bremsstrahlung trusted up to nearly all of the proton's energy meets the same end. */
    @ParameterizedTest
    @CsvSource("nucal,0.04")
    void bremsstrahlungLeavesTwoNucleons(String name, double mass) {
        Experiment standard = Runs.experiment(name, Runs.paper(mass), "bremsstrahlung");
        Experiment wider = new Experiment(standard.particle(), standard.detector(), standard.channels(), standard.spectra(),
            BremsstrahlungModel.within(0.1, 0.9999, 2), List.of());
        check(wider, 2000);
        assertThat(ChannelSource.open(wider, wider.channels().get(0), Sampling.IMPORTANCE)).isPresent();
    }

    /** The table says which beams: every one of them has a rest that weighs projectile and target. */
    @ParameterizedTest
    @CsvSource({"faser,1.87654417632", "nucal,1.87654417632", "e137,25.126"})
    void theLeastRest(String name, double mass) {
        Beam beam = Detectors.resolve(name).beam();
        assertThat(beam.rest().beamMass() + beam.rest().targetMass()).isBetween(mass * (1 - 3e-4), mass * (1 + 3e-4));
    }
}
