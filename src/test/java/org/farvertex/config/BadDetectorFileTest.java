package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

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
            return Arguments.of((Object[]) Arrays.stream(cells).map(BadDetectorFileTest::unescaped).toArray());
        }).toList();
    }

    /** Backslash n is a new line, u202e the mark that turns the direction of writing; a backslash is written twice. */
    private static String unescaped(String cell) {
        return cell.replace("\\\\", "\0").replace("\\n", "\n").replace("\\u202e", "\u202e").replace('\0', '\\');
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
        assertThatThrownBy(() -> DetectorFile.parse("f", "f", latin1)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> DetectorFile.parse("f", "f", binary)).hasMessageContaining("binary");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"confidence: 0.9|2.302585", "confidence: 0.95|3.653851", "confidence: 0.90\\nobserved: 0|2.302585"})
    void aConfidenceStandsForANumberOfEvents(String lines, double needed) throws IOException {
        String text = resource("every-key.yaml").replace("signal: 3", lines.replace("\\n", "\n"))
            .replace("background: 0.5", lines.equals("confidence: 0.9") ? "background: 0" : "background: 0.5");
        Detector detector = parse(text);
        assertThat(detector.needed()).isCloseTo(needed, within(1e-6));
        assertThat(parse(DetectorFile.write(detector))).isEqualTo(detector);
    }

    @Test
    void aDumpMaySpreadItsSourceAndTextsMayHoldAnything() throws IOException {
        String text = resource("every-key.yaml").replace("lhc-14TeV", "protons-400GeV").replace("150 /fb", "2e20 pot")
            .replace("z: 23 m}", "z: 23 m, interactionLength: 16.77 cm, deepest: 3 m}")
            .replace("name: FASER", "name: \"A \\\"dump\\\": é # \\\\ =end\"");
        Detector detector = parse(text);
        assertThat(detector.production().interactionLength()).hasValue(0.1677);
        assertThat(detector.production().deepest()).hasValue(3);
        assertThat(detector.name()).isEqualTo("A \"dump\": é # \\ =end");
        assertThat(parse(DetectorFile.write(detector))).isEqualTo(detector);
    }

    @ParameterizedTest
    @CsvSource({"100,true", "101,false"})
    void aListIsAsLongAsSomebodyMayMean(int entries, boolean allowed) throws IOException {
        String text = resource("every-key.yaml");
        String solid = "  - {shape: box, front: 481 m, length: 2 m, width: 3 m, height: 1 m}\n";
        String plane = "    - plane: {z: 546 m, shape: ellipse, width: 4 m, height: 2 m}\n";
        assertThat(text).contains(solid, plane);
        String solids = text.replace(solid, solid.repeat(entries - 3));
        String planes = text.replace(plane, plane.repeat(entries - 3));
        if (allowed) {
            assertThat(parse(solids).decayVolume().solids()).hasSize(entries);
            assertThat(parse(planes).acceptance().spectrometer().elements()).hasSize(entries);
        } else {
            assertThatThrownBy(() -> parse(solids)).hasMessage("bad.yaml: decayVolume: holds 101 entries; at most 100 are allowed");
            assertThatThrownBy(() -> parse(planes)).hasMessageContaining("acceptance.spectrometer: holds 101 entries; at most 100");
        }
    }

    /** A source a nanometre in front of a volume a kilometre wide: every direction is at a right angle to the beam. */
    @Test
    void aVolumeTooNearForItsWidthIsRefused() {
        String near = """
            name: n
            description: d
            source: s
            beam: protons-400GeV
            exposure: 1 pot
            efficiency: 1
            signal: 3
            decayVolume: [{shape: cylinder, front: FRONT, length: 1 m, radius: 1 km}]
            """;
        assertThat(parse(near.replace("FRONT", "20 cm")).window(0).thetaMax()).isLessThan(Math.toRadians(89.99));
        for (String front : List.of("1e-9 m", "1 um", "1 mm", "10 cm")) {
            assertThatThrownBy(() -> parse(near.replace("FRONT", front))).isInstanceOf(InputException.class)
                .hasMessageContaining("decayVolume").hasMessageContaining("move it away").message().hasLineCount(1);
        }
        assertThatThrownBy(() -> parse(near.replace("FRONT", "1 m").replace("exposure", "production: {interactionLength: 1e-320 m}\nexposure")))
            .hasMessageContaining("production.interactionLength").hasMessageContaining("too small");
    }

    @ParameterizedTest
    @CsvSource({"faser.yaml,faser", "faser.yml,faser", "my detector.yaml,my-detector", "a  b\tc,a-b-c", "..yaml,detector", ".hidden.yaml,hidden",
        "-x.yaml,x", "=cmd.yaml,cmd", "+1.yaml,1", "@x,x", "a/b,a-b", "Röntgen-2.yaml,Röntgen-2", "***,detector", "'a\u001b[31m',a-31m"})
    void theIdIsFitForNamesOfFiles(String file, String id) {
        assertThat(DetectorFile.id(file)).isEqualTo(id).matches("[\\p{L}\\p{N}][^\\s/]*");
    }

    @Test
    void aFileThatIsNoneIsRefusedAtOnce(@TempDir Path folder) throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.yaml");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThatThrownBy(() -> Detectors.resolve(pipe.toString())).hasMessageContaining("pipe.yaml").hasMessageContaining("regular file");
        assertThatThrownBy(() -> Detectors.resolve("/dev/zero")).hasMessageContaining("regular file");
        Path huge = folder.resolve("huge.yaml");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(1L << 31);
        }
        assertThatThrownBy(() -> Detectors.resolve(huge.toString())).hasMessageContaining("larger than 1 MiB");
    }
}
