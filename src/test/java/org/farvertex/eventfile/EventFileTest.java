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
    @CsvSource({"events.hepmc3,HEPMC3,PLAIN", "a/b.c/events.hepmc3.gz,HEPMC3,GZIP", "e.hepmc,HEPMC2,PLAIN",
        "e.hepmc.gz,HEPMC2,GZIP", "e.csv,CSV,PLAIN", "e.csv.gz,CSV,GZIP", "e.dat,EVENTCALC,PLAIN",
        "e.dat.gz,EVENTCALC,GZIP", "e.hepmc3.zst,HEPMC3,ZSTANDARD", "e.hepmc.zst,HEPMC2,ZSTANDARD", "e.csv.zst,CSV,ZSTANDARD",
        "e.dat.zst,EVENTCALC,ZSTANDARD", "-,HEPMC3,PLAIN", "/dev/stdout,HEPMC3,PLAIN"})
    void theNameTellsTheFormat(Path path, EventFileFormat format, Packing packing) {
        assertThat(EventFile.of(path)).isEqualTo(new EventFile(path, format, packing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"events", "events.root", "events.hepmc4", "events.gz", "events.csv.bz2", "hepmc3", "/",
        "events.hepmc3.zip", ""})
    void anyOtherNameIsRefusedWithThoseAllowed(String name) {
        assertThatThrownBy(() -> EventFile.of(Path.of(name))).isInstanceOf(InputException.class)
            .hasMessageContaining("event file: '" + name + "'")
            .hasMessageContaining(".hepmc3, .hepmc, .csv, .dat, each also with .gz or .zst");
    }

    @Test
    void aFormatCanBeNamed() {
        for (EventFileFormat format : EventFileFormat.values()) {
            assertThat(EventFileFormat.named(format.label())).isEqualTo(format);
        }
        assertThat(EventFile.of(Path.of("x.gz"), EventFileFormat.CSV).packing()).isEqualTo(Packing.GZIP);
        assertThat(EventFile.of(Path.of("-"), "csv.zst")).isEqualTo(new EventFile(Path.of("-"), EventFileFormat.CSV, Packing.ZSTANDARD));
        assertThatThrownBy(() -> EventFileFormat.named("root")).isInstanceOf(InputException.class)
            .hasMessage("format of the event file: 'root': allowed are hepmc3, hepmc2, csv, eventcalc");
    }
}
