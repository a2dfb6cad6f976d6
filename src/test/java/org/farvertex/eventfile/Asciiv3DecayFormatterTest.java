package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.SampleDecays;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.HepMCFormat;
import org.farvertex.kinematics.FourMomentum;
import org.junit.jupiter.api.Test;

/** Events written into forms are those that the library of HepMC writes from particles and vertices, whatever the forms have learnt before. */
class Asciiv3DecayFormatterTest {

    private static final int EVENTS = 400;
    private static final RunDescription RUN = SampleRun.of(EVENTS);
    private static final EventFormatter LIBRARY = HepMCFormat.ASCIIV3.formatter(RunMetadata.of(RUN));

    private static String byTheLibrary(List<DisplacedDecay> decays) {
        EventRecord record = new EventRecord(RUN);
        AsciiBuffer out = new AsciiBuffer(1);
        decays.forEach(decay -> LIBRARY.event(record.of(decay), out));
        return out.toString();
    }

    private static String inForms(Asciiv3DecayFormatter formatter, List<DisplacedDecay> decays) {
        AsciiBuffer out = new AsciiBuffer(1);
        formatter.decays(decays, out);
        return out.toString();
    }

    private static Asciiv3DecayFormatter formatter() {
        return new Asciiv3DecayFormatter(new EventRecord(RUN), LIBRARY);
    }

    /** The same event with another momentum of the beam, which the remnant takes: a number that is the same in all others. */
    private static DisplacedDecay withAnotherBeam(DisplacedDecay e) {
        List<EventParticle> incoming = new ArrayList<>(e.incoming());
        EventParticle beam = incoming.get(0);
        incoming.set(0, new EventParticle(beam.pdgId(), beam.status(), FourMomentum.onShell(0.25, 0, 6500.5, beam.mass()), beam.mass()));
        return new DisplacedDecay(e.number(), e.weight(), e.processId(), e.mode(), incoming,
            EventParticle.remnant(incoming, e.parentDecay().map(made -> made.parent().momentum()).orElse(e.particle().momentum())), e.parentDecay(), e.particle(),
            e.products(), e.production(), e.productionTime(), e.flightLength());
    }

    @Test
    void aFormOfAnEventIsItsText() {
        List<DisplacedDecay> decays = new SampleDecays(5).next(EVENTS);
        assertThat(inForms(formatter(), decays)).isEqualTo(byTheLibrary(decays));
    }

    @Test
    void aNumberThatWasTheSameForLongMayDiffer() {
        List<DisplacedDecay> decays = new ArrayList<>(new SampleDecays(6).next(EVENTS));
        for (int i : new int[] {0, 100, 101, 102, 350}) {
            decays.set(i, withAnotherBeam(decays.get(i)));
        }
        Asciiv3DecayFormatter formatter = formatter();
        assertThat(inForms(formatter, decays)).isEqualTo(byTheLibrary(decays));
        List<DisplacedDecay> last = decays.subList(300, EVENTS);
        assertThat(inForms(formatter, last)).isEqualTo(byTheLibrary(last));
    }

    @Test
    void anyNumberOfThreadsMayWrite() {
        List<DisplacedDecay> decays = new SampleDecays(7).next(EVENTS);
        Asciiv3DecayFormatter formatter = formatter();
        List<String> blocks = IntStream.range(0, EVENTS / 10).parallel().mapToObj(i -> inForms(formatter, decays.subList(10 * i, 10 * i + 10))).toList();
        assertThat(String.join("", blocks)).isEqualTo(byTheLibrary(decays));
    }
}
