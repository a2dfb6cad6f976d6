package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.model.CodedModels;
import org.farvertex.model.RightHandedT3R;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers and pictures of the pages are those that the program gives today. */
class DocumentedNumbersTest {

    private static final Path PAGES = Path.of("src/site/markdown");

    private static Map<String, Double> edges(String arguments) throws IOException {
        CommandRun run = CommandRun.of((arguments + " --no-files --json").split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        Map<String, Double> edges = new HashMap<>();
        for (JsonNode detector : new ObjectMapper().readTree(run.out()).get("detectors")) {
            JsonNode intervals = detector.get("intervals");
            double edge = 1000 * intervals.get(intervals.size() - 1).get(1).asDouble();
            edges.put(detector.get("name").asText(), edge);
            edges.put(detector.get("id").asText(), edge);
        }
        return edges;
    }

    /** The table of upper edges names its command; its errors are below 0.03 MeV, as it says, and this is the same seed. */
    @Test
    @Tag("slow")
    void theTableOfEdgesIsWhatItsCommandSays() throws IOException {
        String page = Files.readString(PAGES.resolve("reach.md"));
        Matcher table = Pattern.compile("(?s)`reach all ([^`]*)`, upper edges in MeV.*?\\n\\n(\\|.*?)\\n\\n").matcher(page);
        assertThat(table.find()).isTrue();
        Map<String, Double> edges = edges("reach all " + table.group(1));
        Map<String, Double> told = new LinkedHashMap<>();
        table.group(2).lines().skip(2).map(row -> row.split("\\|")).forEach(cells -> told.put(cells[1].strip(), Double.valueOf(cells[2].strip())));
        assertThat(told).hasSizeGreaterThan(10);
        told.forEach((name, edge) -> assertThat(edges.keySet()).as(name).anySatisfy(known -> {
            assertThat(known.replaceAll("[^A-Za-z0-9]", "")).startsWithIgnoringCase(name.replaceAll("[^A-Za-z0-9]", ""));
            assertThat(edges.get(known)).as("%s in reach.md", name).isCloseTo(edge, within(0.03));
        }));
    }

    @Test
    @Tag("slow")
    void soAreTheEdgesOfOtherVersions() throws IOException {
        String page = Files.readString(PAGES.resolve("reach.md"));
        String other = page.substring(page.indexOf("Other versions of an experiment, by name"));
        Map<String, Double> edges = edges("reach charm-wide nucal-10gev --paper --generator sibyll");
        for (String name : List.of("charm-wide", "nucal-10gev")) {
            Matcher number = Pattern.compile("`" + name + "`.*?(\\d\\d\\.\\d\\d)").matcher(other);
            assertThat(number.find()).as(name).isTrue();
            assertThat(edges.get(name)).as("%s in reach.md", name).isCloseTo(Double.parseDouble(number.group(1)), within(0.03));
        }
    }

    /** Pictures of README and pages are files that the command beside them writes, byte for byte. */
    @Test
    @Tag("slow")
    void thePicturesAreWhatTheirCommandDraws(@TempDir Path folder) throws IOException {
        Matcher command = Pattern.compile("This picture and the one of the README are what `([^`]+)` writes").matcher(Files.readString(PAGES.resolve("reach.md")));
        assertThat(command.find()).isTrue();
        CommandRun run = CommandRun.of((command.group(1) + " --output " + folder.resolve("drawn")).split(" "));
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> pictures = Files.list(PAGES.resolve("images"))) {
            assertThat(pictures.toList()).isNotEmpty().allSatisfy(picture ->
                assertThat(Files.mismatch(folder.resolve("drawn").resolve(picture.getFileName()), picture))
                    .as("first byte of %s that differs from what %s writes today: copy that", picture, command.group(1)).isEqualTo(-1));
        }
    }

    /** What the proposal of a shorter baseline expects, to the digits that the page has. */
    @Test
    @Tag("slow")
    void theProposalExpectsWhatItsPageSays() throws IOException {
        String page = Files.readString(PAGES.resolve("design.md"));
        for (String row : List.of("expected, PYTHIA", "SIBYLL", "DPMJET")) {
            Matcher numbers = Pattern.compile("\\| " + row + " \\| ([\\d.]+)·10¹² \\| (\\d+) \\|").matcher(page);
            assertThat(numbers.find()).as(row).isTrue();
            String generator = row.replace("expected, ", "").toLowerCase(Locale.ROOT);
            assertThat(proposed("110MeV", generator)).as(row).isCloseTo(1e12 * Double.parseDouble(numbers.group(1)), withinPercentage(2));
            assertThat(proposed("200MeV", generator)).as(row).isCloseTo(Double.parseDouble(numbers.group(2)), withinPercentage(1));
        }
    }

    private static double proposed(String mass, String generator) throws IOException {
        CommandRun run = CommandRun.of("rate", "short-baseline", "--mass", mass, "--generator", generator, "--json");
        assertThat(run.code()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out()).get("expected").asDouble();
    }

    /** Numbers of processes in event files of t3r. */
    @Test
    void processesHaveTheNumbersThatThePageOfFormatsTells() throws IOException {
        String page = Files.readString(PAGES.resolve("formats.md")).replace('\n', ' ');
        String list = page.substring(page.indexOf("processes: 1 `pi0`"));
        CodedModels.byName("t3r").orElseThrow().withCoupling(RightHandedT3R.DEFAULT_VEV).at(0.06).processes().forEach(process ->
            assertThat(list.substring(0, list.indexOf(')'))).contains(process.number() + " `" + process.label() + "`"));
    }
}
