package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file with several faults is mended in one go. */
class FaultsTest {

    @Test
    void allFaultsOfADetectorFileAreTold() {
        String text = """
            name: ""
            description: "d"
            sauce: x
            extra: y
            beam: nothing
            exposure: 150/fb
            decayVolume:
              - {shape: cylinder, front: 480, length: 1.5 m, radius: 10 cm}
              - {shape: cube, front: 485 m, length: 1.5 m}
              - {shape: cylinder, front: 490 m, length: -1 m, radius: 10 cm}
            efficiency: 2
            signal: none
            """;
        assertThat(faults(text)).hasSize(10).allMatch(fault -> fault.startsWith("own.yaml: "))
            .anyMatch(f -> f.contains("'sauce': unknown key")).anyMatch(f -> f.contains("'extra': unknown key")).anyMatch(f -> f.contains("name"))
            .anyMatch(f -> f.contains("source: this key is missing")).anyMatch(f -> f.contains("beam: 'nothing'"))
            .anyMatch(f -> f.contains("decayVolume[0].front")).anyMatch(f -> f.contains("decayVolume[1].shape"))
            .anyMatch(f -> f.contains("decayVolume[2].length")).anyMatch(f -> f.contains("efficiency"));
    }

    private static List<String> faults(String text) {
        Throwable first = catchThrowable(() -> DetectorFile.parse("own.yaml", "own", text.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>(List.of(first.getMessage()));
        Stream.of(first.getSuppressed()).forEach(other -> all.add(other.getMessage()));
        return all;
    }
}
