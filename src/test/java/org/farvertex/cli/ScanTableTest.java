package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a scan in a file of its own: of a run, of jobs, and put together. */
class ScanTableTest {

    @TempDir
    private Path folder;

    private PlanTrial plans() {
        return new PlanTrial(folder);
    }

    @Tag("slow")
    @Test
    void tablesOfJobsMergeToTheTableOfOneRunAndOthersAreNotReplaced() throws IOException {
        String plan = """
            detectors: [my.yaml]
            vary: {my.yaml: {production.y: [-22 mm, 5 mm], efficiency: [0.5, 1]}}
            model: [t3r]
            masses: [50 MeV, 60 MeV]
            samples: 100
            """;
        plans().scan("", "nothing");
        Files.writeString(folder.resolve("my.yaml"), Files.readString(folder.resolve("my.yaml")) + "production: {x: 0 m}\n");
        for (String table : List.of("one.csv", "one.parquet")) {
            assertThat(plans().scan(plan, table).err()).isEmpty();
        }
        for (int i = 1; i <= 3; i++) {
            assertThat(plans().scan(plan, "part" + i + ".csv", "--job", i + "/3").err()).isEmpty();
        }
        for (String table : List.of("csv", "parquet")) {
            assertThat(merge("whole." + table).err()).isEmpty();
            assertThat(folder.resolve("whole." + table)).hasSameBinaryContentAs(folder.resolve("one." + table));
        }
        assertThat(merge("whole.csv").code()).isZero();
        assertThat(plans().scan(plan, "one.csv").code()).isZero();
        assertThat(plans().scan(plan.replace("60", "61"), "one.csv").err()).startsWith("farvertex: --force: '" + folder.resolve("one.csv")).contains("of another scan");
        assertThat(plans().scan(plan, "one.parquet").err()).contains("--force");
        assertThat(plans().scan(plan, "part.parquet", "--job", "1/3").err()).contains("--output").contains("must be a .csv or a folder");
        assertThat(CommandRun.of("merge", folder.resolve("one.parquet").toString(), "-o", folder.resolve("w.csv").toString()).err()).contains("PART").contains(".csv files or folders");
    }

    private CommandRun merge(String name) {
        return CommandRun.of("merge", folder.resolve("part2.csv").toString(), folder.resolve("part1.csv").toString(), folder.resolve("part3.csv").toString(),
            "-o", folder.resolve(name).toString());
    }

    /** The file that is damaged is named, and no other remedy than for that; nothing is written. */
    @Test
    void aDamagedRowIsToldByItsFileAndItsRemedyAlone() throws IOException {
        List<String> rows = List.of("faser,1", "faser,1e", "faser,1");
        for (int i = 1; i <= 3; i++) {
            Files.writeString(folder.resolve("part" + i + ".csv"), "detector,expected\n# job: " + i + "/3\n# command: scan plan.yaml\n# plan: 1\n# cells: 3\n" + rows.get(i - 1) + "\n");
        }
        CommandRun merge = merge("whole.csv");
        assertThat(merge.code()).isEqualTo(2);
        assertThat(merge.err().strip()).isEqualTo("farvertex: " + folder.resolve("part2.csv") + ": '1e': is damaged; run its job again");
        assertThat(folder.resolve("whole.csv")).doesNotExist();
        Files.writeString(folder.resolve("part2.csv"), Files.readString(folder.resolve("part1.csv")).replace("1/3", "2/3").replace("faser,1\n", ""));
        assertThat(merge("whole.csv").err().strip()).endsWith("have 2 rows, and the plan has 3 cells; run the jobs again");
    }

    /** What the scan did not make stays where it worked, and the file that a link names is the one that is written. */
    @Test
    void aSingleTableLeavesWhatIsOfOthers() throws IOException {
        String plan = "{detectors: [na62-dump], vary: {na62-dump: {production.y: [-22 mm, 0 mm]}}, models: [dark-photon], masses: 40 MeV, couplings: 1e-6}";
        Path notes = Files.createDirectories(folder.resolve("a.csv.work")).resolve("notes.txt");
        Files.writeString(notes, "mine");
        assertThat(plans().scan(plan, "a.csv").err()).isEmpty();
        assertThat(notes).hasContent("mine");
        assertThat(notes.getParent()).isDirectoryNotContaining(path -> !path.equals(notes));
        assertThat(Files.readString(folder.resolve("a.csv"))).contains(",-22 mm,").contains(",0 mm,");
        Files.writeString(folder.resolve("real.csv"), "old");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("real.csv"));
        assertThat(plans().scan(plan, "link.csv").err()).contains("--force", "is needed");
        assertThat(plans().scan(plan, "link.csv", "--force").code()).isZero();
        assertThat(folder.resolve("link.csv")).isSymbolicLink();
        assertThat(folder.resolve("real.csv")).content().contains(",-22 mm,");
        assertThat(folder.resolve("link.csv.work")).doesNotExist();
    }
}
