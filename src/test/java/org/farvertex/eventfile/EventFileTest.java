package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {

    @ParameterizedTest
    @CsvSource({"events.hepmc3,HEPMC3,false", "a/b.c/events.hepmc3.gz,HEPMC3,true", "e.hepmc,HEPMC2,false",
        "e.hepmc.gz,HEPMC2,true", "e.csv,CSV,false", "e.csv.gz,CSV,true", "e.dat,EVENTCALC,false",
        "e.dat.gz,EVENTCALC,true"})
    void theNameTellsTheFormat(Path path, EventFileFormat format, boolean compressed) {
        assertThat(EventFile.of(path)).isEqualTo(new EventFile(path, format, compressed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events.root", "events.hepmc4", "events.gz", "events.csv.bz2", "hepmc3", "/",
        "events.hepmc3.zip", ""})
    void anyOtherNameIsRefusedWithThoseAllowed(String name) {
        assertThatThrownBy(() -> EventFile.of(Path.of(name))).isInstanceOf(InputException.class)
            .hasMessageContaining("event file: '" + name + "'")
            .hasMessageContaining(".hepmc3, .hepmc, .csv, .dat, each also with .gz");
    }

    @Test
    void aFormatCanBeNamed() {
        for (EventFileFormat format : EventFileFormat.values()) {
            assertThat(EventFileFormat.named(format.label())).isEqualTo(format);
        }
        assertThat(EventFile.of(Path.of("x.gz"), EventFileFormat.CSV).compressed()).isTrue();
        assertThatThrownBy(() -> EventFileFormat.named("root")).isInstanceOf(InputException.class)
            .hasMessage("format of the event file: 'root': allowed are hepmc3, hepmc2, csv, eventcalc");
    }
}
