package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.SampleDecays;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.HepMCFormat;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.jhepmc.LengthUnit;
import org.farvertex.jhepmc.MomentumUnit;
import org.farvertex.jhepmc.Position;
import org.junit.jupiter.api.Test;

/** The chain of an event, and the numbers promised: balance to 1e-12, direction and time of flight to 1e-9. */
class EventRecordTest {

    private final List<DisplacedDecay> decays = new SampleDecays(11).next(2000);
    private final EventRecord record = new EventRecord(SampleRun.of(2000));

    /** The text written from columns is what the formatter of the library makes of the event that it would have built. */
    static void assertTextOfTheLibrary(RunDescription run, List<DisplacedDecay> decays) {
        EventRecord record = new EventRecord(run);
        EventFormatter library = HepMCFormat.ASCIIV3.formatter(RunMetadata.of(run));
        AsciiBuffer expected = new AsciiBuffer(1000);
        decays.forEach(decay -> library.event(record.of(decay), expected));
        AsciiBuffer written = new AsciiBuffer(1000);
        EventFileFormat.HEPMC3.formatter(run).decays(decays, written);
        assertThat(written).hasToString(expected.toString());
    }

    @Test
    void theTextFromColumnsIsThatOfTheLibrary() {
        assertTextOfTheLibrary(SampleRun.of(2000), decays);
    }

    @Test
    void aMesonDecayHasThreeVertices() {
        GenEvent event = record.of(decays.get(0));
        assertThat(event.particles()).extracting(GenParticle::pdgId)
            .containsExactly(2212, 2212, 111, 81, 32, 22, 11, -11);
        assertThat(event.particles()).extracting(GenParticle::status).containsExactly(4, 4, 2, 63, 2, 1, 1, 1);
        assertThat(event.particles()).extracting(GenParticle::productionVertex)
            .containsExactly(0, 0, -1, -1, -2, -2, -3, -3);
        assertThat(event.vertices()).extracting(GenVertex::incoming)
            .containsExactly(List.of(1, 2), List.of(3), List.of(5));
        assertThat(event.vertices().get(0).position()).contains(Position.ORIGIN);
        assertThat(event.vertices().get(1).position()).contains(Position.ORIGIN);
    }

    @Test
    void bremsstrahlungHasTwo() {
        GenEvent event = record.of(decays.get(1));
        assertThat(event.particles()).extracting(GenParticle::pdgId).containsExactly(2212, 2212, 32, 81, 11, -11);
        assertThat(event.particles()).extracting(GenParticle::status).containsExactly(4, 4, 2, 63, 1, 1);
        assertThat(event.vertices()).extracting(GenVertex::incoming).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void eventsCarryUnitsOneWeightProcessAndCrossSection() {
        GenEvent event = record.of(decays.get(0));
        assertThat(event.momentumUnit()).isEqualTo(MomentumUnit.GEV);
        assertThat(event.lengthUnit()).isEqualTo(LengthUnit.MM);
        assertThat(event.weights()).containsExactly(1.0);
        assertThat(event.attribute(Attribute.SIGNAL_PROCESS_ID)).contains("101");
        assertThat(GenCrossSection.of(event)).contains(new GenCrossSection(8.3e-5, 1e-6, 2000, 2000));
    }

    @Test
    void momentumBalancesAtEveryVertex() {
        for (DisplacedDecay decay : decays) {
            GenEvent event = record.of(decay);
            for (int v = 1; v <= event.vertices().size(); v++) {
                double[] excess = new double[4];
                double energy = 0;
                for (int incoming : event.vertices().get(v - 1).incoming()) {
                    add(excess, event.particles().get(incoming - 1), 1);
                    energy += event.particles().get(incoming - 1).e();
                }
                for (GenParticle particle : event.particles()) {
                    if (particle.productionVertex() == -v) {
                        add(excess, particle, -1);
                    }
                }
                for (double component : excess) {
                    assertThat(component).isCloseTo(0, within(1e-12 * energy));
                }
            }
        }
    }

    @Test
    void theDarkPhotonFliesAlongItsMomentumInTheTimeItNeeds() {
        for (DisplacedDecay decay : decays) {
            GenEvent event = record.of(decay);
            Position start = event.vertices().get(0).position().orElseThrow();
            Position end = event.vertices().get(event.vertices().size() - 1).position().orElseThrow();
            GenParticle dark = event.particles().stream().filter(p -> p.pdgId() == 32).findFirst().orElseThrow();
            double[] path = {end.x() - start.x(), end.y() - start.y(), end.z() - start.z()};
            double length = Math.sqrt(path[0] * path[0] + path[1] * path[1] + path[2] * path[2]);
            double momentum = Math.sqrt(dark.px() * dark.px() + dark.py() * dark.py() + dark.pz() * dark.pz());
            assertThat(length).isCloseTo(1000 * decay.flightLength(), within(1e-9 * length));
            assertThat(path[0] / length).isCloseTo(dark.px() / momentum, within(1e-9));
            assertThat(path[1] / length).isCloseTo(dark.py() / momentum, within(1e-9));
            assertThat(path[2] / length).isCloseTo(dark.pz() / momentum, within(1e-9));
            assertThat(end.t() - start.t()).isCloseTo(length * dark.e() / momentum, within(1e-9 * length));
        }
    }

    @Test
    void aProcessThatTheRunDoesNotDeclareIsRefused() {
        DisplacedDecay d = decays.get(0);
        DisplacedDecay other = new DisplacedDecay(1, 1, 999, 0, d.incoming(), d.remnant(), d.parentDecay(), d.particle(), d.products(),
            d.production(), d.productionTime(), d.flightLength());
        assertThatThrownBy(() -> record.of(other)).hasMessageContaining("process 999");
    }

    private static void add(double[] sum, GenParticle particle, int sign) {
        sum[0] += sign * particle.px();
        sum[1] += sign * particle.py();
        sum[2] += sign * particle.pz();
        sum[3] += sign * particle.e();
    }
}
