package org.farvertex.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results of one question are together, whole, and safe from other questions and other runs. */
class ResultFolderTest {

    private static final Question ONE = new Question("farvertex one", "aa");
    private static final Question OTHER = new Question("farvertex other", "bb");

    @TempDir
    private Path home;

    private Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> !p.equals(folder)).map(p -> folder.relativize(p).toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void write(Path folder, Question question, boolean force, Map<String, String> results) {
        try (ResultFolder open = ResultFolder.open(folder, question, force)) {
            open.publish(place -> results.forEach((name, text) -> WholeFile.write(place.resolve(name), text)));
        }
    }

    @Test
    void theSameQuestionReplacesAndAnotherIsRefusedUnlessForced() throws IOException {
        Path folder = home.resolve("deep/results");
        write(folder, ONE, false, Map.of("reach.csv", "1", "grid.csv", "1"));
        assertThat(files(folder)).containsExactly("grid.csv", "question.txt", "reach.csv");
        write(folder, ONE, false, Map.of("reach.csv", "2", "grid.csv", "2"));
        assertThat(folder.resolve("reach.csv")).hasContent("2");
        assertThatThrownBy(() -> ResultFolder.open(folder, OTHER, false)).isInstanceOf(InputException.class)
            .hasMessageContaining("farvertex one").hasMessageContaining("older results");
        assertThat(files(folder)).containsExactly("grid.csv", "question.txt", "reach.csv");
        write(folder, OTHER, true, Map.of("reach.csv", "3"));
        assertThat(files(folder)).as("nothing of the old answer stays").containsExactly("question.txt", "reach.csv");
        assertThat(folder.resolve("reach.csv")).hasContent("3");
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Files.writeString(home.resolve("detector.yaml"), "mine");
        Files.writeString(home.resolve("notes.txt"), "mine");
        write(home, ONE, false, Map.of("reach.csv", "1"));
        assertThat(files(home)).containsExactly("detector.yaml", "notes.txt", "question.txt", "reach.csv");
        Files.delete(home.resolve("question.txt"));
        assertThatThrownBy(() -> ResultFolder.open(home, ONE, false)).isInstanceOf(InputException.class).hasMessageContaining("reach.csv");
        Files.createDirectories(home.resolve("hepdata/mine"));
        assertThatThrownBy(() -> ResultFolder.open(home, ONE, true)).isInstanceOf(InputException.class).hasMessageContaining("hepdata");
    }

    /** A record that somebody edited must not make us delete what lies elsewhere. */
    @Test
    void aRecordNamesNothingOutsideItsFolder() throws IOException {
        Path outside = Files.writeString(home.resolve("outside.csv"), "mine");
        Path folder = home.resolve("results");
        write(folder, ONE, false, Map.of("reach.csv", "1"));
        Files.writeString(folder.resolve("question.txt"), Files.readString(folder.resolve("question.txt")) + "file: ../outside.csv\nfile: ..\n");
        write(folder, OTHER, true, Map.of("reach.csv", "2"));
        assertThat(outside).exists();
    }

    @Test
    void aFaultHalfWayLeavesTheOldResultsAndNoTraces() throws IOException {
        Path folder = home.resolve("results");
        write(folder, ONE, false, Map.of("reach.csv", "old"));
        assertThatThrownBy(() -> {
            try (ResultFolder open = ResultFolder.open(folder, ONE, false)) {
                open.publish(place -> {
                    WholeFile.write(place.resolve("reach.csv"), "new");
                    throw InputException.of("disk", "is full");
                });
            }
        }).isInstanceOf(InputException.class);
        assertThat(folder.resolve("reach.csv")).hasContent("old");
        assertThat(files(folder)).containsExactly("question.txt", "reach.csv");
        assertThatThrownBy(() -> {
            try (ResultFolder open = ResultFolder.open(home.resolve("new/deep"), ONE, false)) {
                throw InputException.of("x", "is wrong");
            }
        }).isInstanceOf(InputException.class);
        assertThat(home.resolve("new")).doesNotExist();
    }

    /** A picture that cannot be drawn does not take the tables with it. */
    @Test
    void whatStandsCompleteOutlivesAFaultInDrawing() {
        Path folder = home.resolve("results");
        assertThatThrownBy(() -> {
            try (ResultFolder open = ResultFolder.open(folder, ONE, false)) {
                open.publish(place -> {
                    WholeFile.write(place.resolve("reach.csv"), "numbers");
                    throw new IllegalStateException("no fonts");
                });
            }
        }).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("reach.csv")).hasContent("numbers");
    }

    @Test
    void oneRunAtATime() {
        try (ResultFolder first = ResultFolder.open(home, ONE, false)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> ResultFolder.open(home, ONE, true)).isInstanceOf(InputException.class)
                .hasMessageContaining("another run is writing there");
        }
        assertThatCode(() -> ResultFolder.open(home, ONE, false).close()).doesNotThrowAnyException();
    }

    /** After kill -9 the files of the lock and of unfinished results are there, and nobody holds them. */
    @Test
    void whatAKilledRunLeftIsCleared() throws IOException {
        Files.writeString(home.resolve(".lock"), "123");
        Files.createDirectories(home.resolve(".results.part/hepdata"));
        Files.writeString(home.resolve(".results.part/reach.csv"), "half");
        Files.writeString(home.resolve(".reach.csv.99999999.part"), "half");
        write(home, ONE, false, Map.of("reach.csv", "1"));
        assertThat(files(home)).containsExactly("question.txt", "reach.csv");
    }
}
