package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the library of Zstandard cannot be loaded, files in .zst are refused in one line, nothing is begun, and all else works. */
@Tag("slow")
class WithoutNativeLibraryTest {

    /** A folder for temporary files that is not there; a processor that nobody has made the library for; a library that is none. */
    private static final List<String> MACHINES = List.of("-Djava.io.tmpdir=/none/at/all", "-Dos.arch=abacus", "-DZstdNativePath=/none/at/all.so");

    @TempDir
    private Path folder;

    private String run(int code, String machine, String line) throws IOException, InterruptedException {
        List<String> words = OwnProcess.command(Stream.of(line.split(" ")).map(word -> word.replace("TMP", folder.toString())).toArray(String[]::new));
        words.addAll(1, List.of(machine, "-XX:TieredStopAtLevel=1"));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor()).as(Files.readString(said)).isEqualTo(code);
        return Files.readString(said);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("said.txt")).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void filesInZstandardAreRefused(int machine) throws IOException, InterruptedException {
        for (String format : List.of("-o TMP/e.hepmc3.zst", "-o TMP/e.dat.zst", "-o TMP/e --format csv.zst")) {
            assertThat(run(2, MACHINES.get(machine), "generate faser --mass 60MeV -n 30 " + format)).hasLineCount(1)
                .startsWith("farvertex: ").contains("/e", "the library of Zstandard cannot be loaded here (", "compress by gzip");
            assertThat(files()).isEmpty();
        }
    }

    @Test
    void nothingElseNeedsIt() throws IOException, InterruptedException {
        String machine = MACHINES.get(0);
        run(0, machine, "generate faser --mass 60MeV -n 30 -o TMP/e.hepmc3.gz");
        run(0, machine, "merge TMP/e.hepmc3.gz -o TMP/whole.hepmc3");
        run(0, "-Dany=machine", "generate faser --mass 60MeV -n 30 -o TMP/e.hepmc3.zst");
        assertThat(run(2, machine, "merge TMP/e.hepmc3.zst -o TMP/again.hepmc3")).hasLineCount(1).contains("e.hepmc3.zst: ", "the library of Zstandard cannot be loaded here (", "-Djava.io.tmpdir=FOLDER");
        assertThat(run(2, machine, "merge TMP/e.hepmc3.gz -o TMP/again.hepmc3.zst")).hasLineCount(1).contains("again.hepmc3.zst: ");
        assertThat(files()).hasSize(3);
    }
}
