package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a detector file is said in one line that names file, key, value and what is allowed. */
class BadDetectorFileTest {

    private static String resource(String name) throws IOException {
        try (InputStream stream = BadDetectorFileTest.class.getResourceAsStream("/config/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Detector parse(String text) {
        return DetectorFile.parse("bad.yaml", "bad", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Arguments> badFiles() throws IOException {
        return resource("bad-detector-files.txt").lines().filter(line -> !line.startsWith("#")).map(line -> {
            String[] cells = line.split(" ; ", -1);
            assertThat(cells).as(line).hasSize(5);
            return Arguments.of((Object[]) Arrays.stream(cells).map(cell -> cell.replace("\\n", "\n")).toArray());
        }).toList();
    }

    @Test
    void theGoodFileIsGoodAndThereAreManyBadOnes() throws IOException {
        assertThat(parse(resource("every-key.yaml")).decayVolume().solids()).hasSize(4);
        assertThat(badFiles()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("badFiles")
    void oneLineNamesFileKeyValueAndWhatIsAllowed(String good, String bad, String key, String value, String allowed)
        throws IOException {
        String text = resource("every-key.yaml");
        assertThat(text).contains(good);
        int at = text.indexOf(good);
        String changed = text.substring(0, at) + bad + text.substring(at + good.length());
        Throwable thrown = catchThrowable(() -> parse(changed));
        assertThat(thrown).isInstanceOf(InputException.class);
        assertThat(thrown.getMessage()).startsWith("bad.yaml").contains(key).contains(value).contains(allowed)
            .hasLineCount(1).hasSizeLessThan(400);
    }

    @ParameterizedTest
    @CsvSource({"'',empty", "'  \n\n',empty", "'# only this\n',only comments", "'just words',must be a mapping",
        "'- a\n- b\n',must be a mapping", "'{}',missing"})
    void aFileWithoutADetectorSaysWhatIsNeeded(String text, String problem) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(InputException.class).hasMessageStartingWith("bad.yaml: ")
            .hasMessageContaining(problem);
    }

    @Test
    void whatIsNotTextIsRefused() {
        byte[] latin1 = "name: Forschungsanlage für Röntgen".getBytes(StandardCharsets.ISO_8859_1);
        byte[] binary = {'n', 'a', 'm', 'e', ':', ' ', 0, 1, 2};
        byte[] huge = new byte[YamlText.LARGEST + 1];
        Arrays.fill(huge, (byte) 'a');
        assertThatThrownBy(() -> DetectorFile.parse("f", "f", latin1)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> DetectorFile.parse("f", "f", binary)).hasMessageContaining("binary");
        assertThatThrownBy(() -> DetectorFile.parse("f", "f", huge)).hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void aPathThatIsNotAFileIsRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> Detectors.resolve(folder + "/none.yaml")).isInstanceOf(InputException.class)
            .hasMessageContaining("none.yaml").hasMessageContaining("no such file");
        assertThatThrownBy(() -> Detectors.resolve(folder.toString())).isInstanceOf(InputException.class)
            .hasMessageContaining("directory");
        assertThatThrownBy(() -> Detectors.resolve("a\0b")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Detectors.resolve("")).isInstanceOf(InputException.class);
        Path file = Files.writeString(folder.resolve("short.yaml"), "name: x");
        assertThatThrownBy(() -> Detectors.resolve(file.toString())).hasMessage(file + ": description: this key is missing; it is required");
    }

    @Test
    void everyKeyReadsBackAsWritten() throws IOException {
        Detector detector = parse(resource("every-key.yaml"));
        assertThat(parse(DetectorFile.write(detector))).isEqualTo(detector);
        assertThat(DetectorFile.write(detector)).isEqualTo(DetectorFile.write(parse(DetectorFile.write(detector))));
    }

    @Test
    void aDumpMaySpreadItsSourceAndTextsMayHoldAnything() throws IOException {
        String text = resource("every-key.yaml").replace("lhc-14TeV", "protons-400GeV").replace("150 /fb", "2e20 pot")
            .replace("z: 23 m}", "z: 23 m, interactionLength: 16.77 cm}")
            .replace("name: FASER", "name: \"A \\\"dump\\\": é # \\\\ \\n\\t end\"");
        Detector detector = parse(text);
        assertThat(detector.production().interactionLength()).hasValue(0.1677);
        assertThat(detector.name()).isEqualTo("A \"dump\": é # \\ \n\t end");
        assertThat(parse(DetectorFile.write(detector))).isEqualTo(detector);
    }
}
