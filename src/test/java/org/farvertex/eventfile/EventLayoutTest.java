package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.SampleDecays;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.Grammar;
import org.farvertex.jhepmc.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The decay alone, seen from the detector, as the programs read it that take particles into a detector. */
class EventLayoutTest {

    private static final int EVENTS = 20;
    private static final SpacePoint FRONT = new SpacePoint(0.1, -0.2, 480);

    private final List<DisplacedDecay> decays = new SampleDecays(3).next(EVENTS);

    private static EventLayout decay(OptionalDouble time) {
        return new EventLayout(Chain.DECAY, Optional.of(FRONT), time, OptionalInt.of(9900015), OptionalInt.of(3), 1000);
    }

    private List<GenEvent> read(EventFileFormat format, EventLayout layout) throws IOException {
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.of(new ByteArrayInputStream(text(format, layout).getBytes(java.nio.charset.StandardCharsets.UTF_8)), "file", Grammar.STRICT)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
        }
        return events;
    }

    private String text(EventFileFormat format, EventLayout layout) {
        DecayFormatter formatter = format.formatter(SampleRun.with(SampleRun.of(EVENTS), false, layout));
        AsciiBuffer out = new AsciiBuffer(100);
        formatter.header(out);
        formatter.decays(decays, out);
        formatter.footer(out);
        return out.toString();
    }

    /** One vertex, the first and the signal's; the particle alone comes in, what is fired into the detector goes out, with the position in mm. */
    @ParameterizedTest
    @EnumSource(value = EventFileFormat.class, names = {"HEPMC3", "HEPMC2"})
    void theDecayAlone(EventFileFormat format) throws IOException {
        List<GenEvent> events = read(format, decay(OptionalDouble.of(480)));
        assertThat(events).hasSize(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            GenEvent event = events.get(i);
            DisplacedDecay decay = decays.get(i);
            assertThat(event.number()).isEqualTo(1000 + decay.number());
            assertThat(event.vertices()).hasSize(1);
            assertThat(event.attribute(Attribute.SIGNAL_PROCESS_VERTEX)).contains("-1");
            assertThat(event.vertices().get(0).incoming()).containsExactly(1);
            assertThat(event.particles().get(0).pdgId()).isEqualTo(9900015);
            assertThat(event.particles().get(0).status()).isEqualTo(3);
            List<GenParticle> fired = event.particles().stream().filter(particle -> particle.status() == 1).toList();
            assertThat(fired).extracting(GenParticle::pdgId).containsExactlyElementsOf(decay.finalProducts().stream().map(EventParticle::pdgId).toList());
            assertThat(fired).allMatch(particle -> particle.productionVertex() == -1);
            Position at = event.position(-1);
            assertThat(at.x()).isCloseTo(1000 * (decay.decayPoint().x() - 0.1), within(1e-9));
            assertThat(at.y()).isCloseTo(1000 * (decay.decayPoint().y() + 0.2), within(1e-9));
            assertThat(at.z()).isCloseTo(1000 * (decay.decayPoint().z() - 480), within(1e-9)).isBetween(-1.0, 2000.0);
            assertThat(at.t()).isCloseTo(1000 * (decay.decayTime() - 480), within(1e-6));
        }
    }

    /** Every point and time of a full chain is moved alike; times may be left out. */
    @Test
    void theWholeChainFromElsewhere() throws IOException {
        List<GenEvent> usual = read(EventFileFormat.HEPMC3, EventLayout.FULL);
        List<GenEvent> moved = read(EventFileFormat.HEPMC3,
            new EventLayout(Chain.FULL, Optional.of(FRONT), OptionalDouble.empty(), OptionalInt.empty(), OptionalInt.empty(), 0));
        for (int i = 0; i < EVENTS; i++) {
            assertThat(moved.get(i).particles()).isEqualTo(usual.get(i).particles());
            for (int v = 1; v <= usual.get(i).vertices().size(); v++) {
                Position before = usual.get(i).position(-v);
                Position after = moved.get(i).position(-v);
                assertThat(after.t()).isZero();
                assertThat(List.of(before.x() - after.x(), before.y() - after.y(), before.z() - after.z()))
                    .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1).containsExactly(100.0, -200.0, 480000.0);
            }
            Position first = moved.get(i).position(-1);
            assertThat(moved.get(i).attribute("lab_pos").orElseThrow().split(" ", -1)).extracting(Double::parseDouble).containsExactly(first.x(), first.y(), first.z());
        }
    }

    @Test
    void tables() {
        String[] csv = text(EventFileFormat.CSV, decay(OptionalDouble.empty())).lines().toArray(String[]::new);
        assertThat(csv[0]).startsWith("event,weight,channel,x_decay_m,y_decay_m,z_decay_m,ct_decay_m,mass_GeV,").doesNotContain("production");
        assertThat(csv[1]).startsWith((1000 + decays.get(0).number()) + ",1,pi0,");
        assertThat(Double.parseDouble(csv[1].split(",", -1)[5])).isEqualTo(decays.get(0).decayPoint().z() - 480);
        assertThat(csv[1].split(",", -1)[6]).isEqualTo("0");
        assertThat(csv[1].split(",", -1)).hasSameSizeAs(csv[0].split(",", -1));
        // the reader of FairShip: rows of at least one daughter, metres, the particle first
        String[] rows = text(EventFileFormat.EVENTCALC, decay(OptionalDouble.empty())).lines().toArray(String[]::new);
        double[] row = java.util.Arrays.stream(rows[4].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
        assertThat((row.length - 10) % 6).isZero();
        assertThat(row[5]).isEqualTo(9900015);
        assertThat(row[9]).isEqualTo(decays.get(0).decayPoint().z() - 480);
    }

    /** A file of decays declares what is in it and no more. */
    @Test
    void whatIsDeclared() {
        var attributes = RunMetadata.of(SampleRun.with(SampleRun.of(EVENTS), false, decay(OptionalDouble.empty()))).attributes();
        assertThat(attributes).containsEntry("NuHepMC.ParticleStatusIDs", "1 2 3").containsEntry("NuHepMC.VertexStatusIDs", "23")
            .containsEntry("NuHepMC.AdditionalParticleNumbers", "9900015").containsEntry("FarVertex.Chain", "decay");
        assertThat(attributes.get("FarVertex.Frame")).contains("0.1 -0.2 480 m").contains("all times set to 0");
    }

    @Test
    void layoutsThatCannotBe() {
        assertThatThrownBy(() -> new EventLayout(Chain.FULL, Optional.empty(), OptionalDouble.of(0), OptionalInt.of(0), OptionalInt.empty(), 0)).hasMessageContaining("must not be 0");
        assertThatThrownBy(() -> new EventLayout(Chain.FULL, Optional.empty(), OptionalDouble.of(0), OptionalInt.empty(), OptionalInt.of(0), 0)).hasMessageContaining("status");
        assertThatThrownBy(() -> new EventLayout(Chain.FULL, Optional.empty(), OptionalDouble.of(0), OptionalInt.empty(), OptionalInt.empty(), -1)).hasMessageContaining("first");
    }
}
