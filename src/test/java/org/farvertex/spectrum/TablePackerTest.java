package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablePackerTest {

    @TempDir
    private Path spectra;

    private Path folder(String meta) throws IOException {
        Path folder = Files.createDirectories(spectra.resolve("p70GeV_p/ours"));
        Files.writeString(folder.resolve("meta.json"), meta);
        return folder;
    }

    private static void table(Path file, String rows) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(rows.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** In any order, with a bin in two rows and one that is empty; what was packed of a table that is no more goes away. */
    @Test
    void takesThePlaceOfItsSource() throws IOException {
        Path folder = folder("{\"n_eff\": 100, \"species\": {\"pi0\": {\"n\": 3}}, \"sigma_inel_mb\": 30.5, \"p_beam_GeV\": 70}");
        table(folder.resolve("pi0.csv.gz"), "ip,it,n\n199,159,70000\n0,1,2\n0,1,3\n5,0,0\n");
        table(folder.resolve("pi0_fine.csv.gz"), "ix,iq,n\n69,79,1\n");
        Files.writeString(folder.resolve("eta.bin"), "of another build");
        TablePacker.main(new String[] {spectra.toString()});
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("meta.bin", "pi0.bin");
        }
        ByteBuffer packed = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("pi0.bin")));
        PackedCounts coarse = PackedCounts.read(packed);
        assertThat(new int[] {coarse.filled(), coarse.place(0), coarse.count(0), coarse.place(1), coarse.count(1)})
            .containsExactly(2, 1, 5, 199 * 160 + 159, 70000);
        PackedCounts fine = PackedCounts.read(packed);
        assertThat(new int[] {fine.filled(), fine.place(0), fine.count(0)}).containsExactly(1, 69 * 80 + 79, 1);
        assertThat(packed.remaining()).isZero();
        ByteBuffer beam = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("meta.bin")));
        assertThat(new double[] {beam.getDouble(), beam.getDouble(), beam.getDouble()}).containsExactly(100, 30.5, 70);
    }

    /** The build stops where a run would have. */
    @Test
    void refusesWhatIsNoTable() throws IOException {
        Path folder = folder("{\"n_eff\": 100}");
        assertThatThrownBy(() -> TablePacker.pack(folder)).hasMessageContaining("lacks n_eff, sigma_inel_mb or p_beam_GeV");
        Files.delete(folder.resolve("meta.json"));
        table(folder.resolve("pi0.csv.gz"), "ip,it,n\n200,0,1\n");
        table(folder.resolve("pi0_fine.csv.gz"), "");
        assertThatThrownBy(() -> TablePacker.pack(folder)).hasMessageContaining("pi0.csv.gz line 2");
        table(folder.resolve("pi0.csv.gz"), "ip,it,n\n1,0,3000000000\n");
        assertThatThrownBy(() -> TablePacker.pack(folder)).isInstanceOf(ArithmeticException.class);
    }
}
