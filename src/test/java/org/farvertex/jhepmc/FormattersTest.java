package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The text of both formats, written down by hand from their grammar. */
class FormattersTest {

    private static final GenEvent EVENT = new GenEvent(7, MomentumUnit.GEV, LengthUnit.MM, List.of(0.5),
        List.of(Attribute.ofEvent(Attribute.SIGNAL_PROCESS_ID, "3"), new GenCrossSection(2, 0.25, 10, 20).toAttribute(),
            new Attribute(-1, "note", "a\nb\\")),
        List.of(new GenParticle(32, 2, 0, 0, 4, 5, 3, 0), new GenParticle(11, 1, 1.5, 0, 2, 2.5, 0, -1),
            new GenParticle(-11, 1, -1.5, 0, 2, 2.5, 0, -1)),
        List.of(new GenVertex(9, List.of(1), Optional.of(new Position(0, -1e-9, 480000, 600000)))));

    @Test
    void asciiv3() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("seed", "42");
        attributes.put("path", "c:\\x");
        GenRunInfo run = new GenRunInfo(List.of("CV"), List.of(new Tool("FarVertex", "0.1.0", "a\nb")), attributes);
        assertThat(text(new Asciiv3Formatter(run))).isEqualTo("""
            HepMC::Version 3.03.02
            HepMC::Asciiv3-START_EVENT_LISTING
            W CV
            T FarVertex\\|0.1.0\\|a\\|b
            A seed 42
            A path c:\\\\x
            E 7 1 3
            U GEV MM
            W 0.5
            A 0 signal_process_id 3
            A 0 GenCrossSection 2 0.25 10 20
            A -1 note a\\|b\\\\
            P 1 0 32 0 0 4 5 3 2
            V -1 9 [1] @ 0 -1e-9 480000 600000
            P 2 -1 11 1.5 0 2 2.5 0 1
            P 3 -1 -11 -1.5 0 2 2.5 0 1
            HepMC::Asciiv3-END_EVENT_LISTING

            """);
    }

    @Test
    void ioGenEvent() {
        GenRunInfo run = new GenRunInfo(List.of("CV"), List.of(), Map.of());
        assertThat(text(new HepMC2Formatter(run))).isEqualTo("""

            HepMC::Version 2.06.09
            HepMC::IO_GenEvent-START_EVENT_LISTING
            E 7 0 -1 -1 -1 3 0 1 0 0 0 1 0.5
            N 1 "CV"
            U GEV MM
            C 2 0.25
            V -1 9 0 -1e-9 480000 600000 1 2 0
            P 10001 32 0 0 4 5 3 2 0 0 -1 0
            P 10002 11 1.5 0 2 2.5 0 1 0 0 0 0
            P 10003 -11 -1.5 0 2 2.5 0 1 0 0 0 0
            HepMC::IO_GenEvent-END_EVENT_LISTING

            """);
    }

    @Test
    void aWeightWithoutNameIsRefusedBecauseReadersWould() {
        GenRunInfo run = new GenRunInfo(List.of("CV", "up"), List.of(), Map.of());
        assertThatThrownBy(() -> text(new Asciiv3Formatter(run))).hasMessageContaining("1 weights, the run names 2");
        assertThatThrownBy(() -> text(new HepMC2Formatter(run))).hasMessageContaining("1 weights, the run names 2");
    }

    @Test
    void whatIoGenEventCannotHoldIsRefused() {
        GenEvent words = new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(),
            List.of(Attribute.ofEvent("event_scale", "1 2")), List.of(), List.of());
        assertThatThrownBy(() -> new HepMC2Formatter(GenRunInfo.EMPTY).event(words, new AsciiBuffer(100)))
            .hasMessageContaining("event_scale").hasMessageContaining("a number");
    }

    @Test
    void aVertexWithoutPositionIsWhereTheOneBeforeItIs() {
        Position origin = new Position(1, 2, 3, 4);
        GenEvent event = new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(), List.of(),
            List.of(new GenParticle(111, 2, 0, 0, 4, 5, 3, 0), new GenParticle(32, 2, 0, 0, 4, 5, 3, -1),
                new GenParticle(11, 1, 0, 0, 4, 5, 3, -2)),
            List.of(new GenVertex(0, List.of(1), Optional.of(origin)),
                new GenVertex(0, List.of(2), Optional.empty())));
        assertThat(event.position(-2)).isEqualTo(origin);
        AsciiBuffer out = new AsciiBuffer(100);
        new HepMC2Formatter(GenRunInfo.EMPTY).event(event, out);
        assertThat(out.toString()).contains("V -2 0 1 2 3 4 0 1 0\n");
    }

    private static String text(EventFormatter formatter) {
        AsciiBuffer out = new AsciiBuffer(16);
        formatter.header(out);
        formatter.event(EVENT, out);
        formatter.footer(out);
        return out.toString();
    }
}
