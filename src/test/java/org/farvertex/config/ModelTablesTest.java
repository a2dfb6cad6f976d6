package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.farvertex.config.ParsedModels.EVERY_KEY;
import static org.farvertex.config.ParsedModels.branching;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.farvertex.detector.Beams;
import org.farvertex.input.InputException;
import org.farvertex.model.MassRange;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.simulation.ProvidedChannels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a model file: how they may be written, and which masses they cover. */
class ModelTablesTest {

    @Test
    void tablesMayBePackedUnsortedAndDouble(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        String text = Files.readString(EVERY_KEY).replace("br/e_e.csv", "br/e_e.dat.gz");
        Files.writeString(folder.resolve("m.yaml"), text);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("br/e_e.dat.gz")))) {
            out.write("# odd\r\n 6\t0.01\r\n0.2 , 0.5\r\n0.001   0.7\r\n0.2,0.3\r\n".getBytes(StandardCharsets.UTF_8));
        }
        ModelDescription model = ModelFile.read(folder.resolve("m.yaml"));
        assertThat(branching(model.at(0.2, 1e-4), "11,-11")).isCloseTo(0.4, within(1e-15));
        assertThat(model.warnings()).anyMatch(w -> w.contains("e_e.dat.gz") && w.contains("0.2 GeV") && w.contains("averaged"))
            .anyMatch(w -> w.contains("mu_mu.csv") && w.contains("1.0 GeV"));
    }

    @Test
    void outsideATableIsRefusedWithFileMassAndRange(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        Files.writeString(folder.resolve("ctau.csv"), "0.1 1e-6\n1 1e-7\n");
        ModelDescription model = ModelFile.read(folder.resolve("every-key.yaml"));
        assertThat(model.warnings()).anyMatch(w -> w.contains("no rows for masses of 0.002 to 0.09"));
        assertThat(model.covers(0.05)).isFalse();
        assertThatThrownBy(() -> model.at(0.05, 1e-4)).isInstanceOf(InputException.class).hasMessageContaining("ctau.csv")
            .hasMessageContaining("0.05 GeV").hasMessageContaining("0.1 to 1 GeV");
        assertThatThrownBy(() -> model.at(5, 1e-4)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("massRange");
    }

    /** What a scan asks: the tables of the lifetime, of every decay that is open and of production answer at some masses and not at others. */
    @Test
    void aModelCoversTheMassesThatAllItsTablesDo(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        String wide = "0.001 %s\n6 %s\n";
        Files.writeString(folder.resolve("ctau.csv"), wide.formatted("1e-6", "1e-9"));
        FileModel all = new FileModel(ModelFile.read(folder.resolve("every-key.yaml")), 1e-4);
        for (double mass : new double[] {0.002, 0.05, 0.3, 2, 4.5}) {
            assertThat(all.covers(mass)).as("%s GeV", mass).isTrue();
        }
        // brem_4.5.txt is the last of the tables of production
        assertThat(all.covers(4.6)).isFalse();
        assertThat(all.covers(Math.nextDown(all.description().lightest()))).isFalse();
        assertThat(all.covers(Math.nextUp(all.description().heaviest()))).isFalse();
        Files.writeString(folder.resolve("br/mu_mu.csv"), "0.5 0.1\n6 0.1\n");
        FileModel open = new FileModel(ModelFile.read(folder.resolve("every-key.yaml")), 1e-4);
        // below two muons the decay is closed and its table not asked
        assertThat(open.covers(0.2)).isTrue();
        assertThat(open.covers(0.3)).isFalse();
        assertThat(open.covers(0.5)).isTrue();
    }

    /** Curves that cross too high at a few masses: the file is read with a warning, the masses are refused. */
    @Test
    void sumsAreRefusedWhereTheyAreTooLarge(@TempDir Path folder) throws IOException {
        BadModelFileTest.copy(folder);
        Files.writeString(folder.resolve("br/e_e.csv"), "0.001 0.7\n0.9 0.1\n1.0 1.1\n1.01 0.1\n6 0.1\n");
        ModelDescription model = ModelFile.read(folder.resolve("every-key.yaml"));
        assertThat(model.warnings()).anyMatch(w -> w.contains("more than 1.001 at masses of 0.9"));
        assertThatThrownBy(() -> model.at(1, 1e-4)).isInstanceOf(InputException.class).hasMessageContaining("every-key.yaml: decays")
            .hasMessageContaining("mass = 1 GeV");
        assertThat(model.at(2, 1e-4)).isNotNull();
    }

    /** Lifetimes from 10 MeV on and spectra from 20 to 300 MeV in a range from 2 to 500: scans go over what both know, and it is enough for a rate. */
    @Test
    void scansGoOverTheMassesThatTablesCover(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("ctau.txt"), "0.01 1\n0.4 1\n");
        Files.writeString(folder.resolve("x_0.02.txt"), "-3 3 1\n-3 3.1 1\n-2.9 3 1\n-2.9 3.1 1\n");
        Files.copy(folder.resolve("x_0.02.txt"), folder.resolve("x_0.3.txt"));
        ModelDescription model = ModelFile.read(Files.writeString(folder.resolve("partial.yaml"), """
            name: partial
            description: tables that end
            source: arXiv:1801.04847
            particle: {pdg: 32, symbol: X, spin: 1}
            coupling: {name: g, range: [1e-9, 1e-2]}
            massRange: [2 MeV, 500 MeV]
            lifetime: {table: ctau.txt}
            decays:
              - {to: [11, -11], branching: "1"}
            production:
              - {spectrum: "x_{mass}.txt", transverseMomentum: {max: 1.5 GeV}}
            """));
        FileModel chosen = new FileModel(model, 1e-5);
        assertThat(chosen.masses()).isEqualTo(new MassRange(0.02, 0.3));
        assertThat(chosen.lightest()).isEqualTo(0.02);
        assertThat(((ProductionTerm.TabulatedSpectrum) model.at(0.1, 1e-5).production().get(0)).mostTransverse()).isEqualTo(1.5);
        assertThat(ProvidedChannels.standard(chosen, Beams.byId("lhc-14TeV").orElseThrow())).containsExactly("spectrum-x");
    }

    /** Two files of one name are one model if not a byte of them and their tables differs. */
    @Test
    void modelsAreToldApartByTheContentOfTheirTables(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("one.yaml"), """
            name: one
            description: a test
            source: none
            particle: {pdg: 9900099, symbol: s, spin: 0}
            coupling: {name: g, symbol: "g_*{x}", range: [1e-6, 1e-3]}
            massRange: [10 MeV, 100 MeV]
            lifetime: {table: ctau.csv}
            decays: [{to: [11, -11], branching: 1}]
            production: [{spectrum: s_{mass}.txt}]
            """);
        Files.writeString(folder.resolve("ctau.csv"), "0.001 1\n1 2\n");
        Files.writeString(folder.resolve("s_0.01.txt"), "-3 1 5\n");
        Files.writeString(folder.resolve("s_0.1.txt"), "-3 1 5\n");
        String first = ModelFile.read(file).toString();
        assertThat(ModelFile.read(file)).hasToString(first);
        assertThat(ModelFile.read(file).coupling().axis()).isEqualTo("g\\_\\*\\{x\\}");
        Files.writeString(folder.resolve("ctau.csv"), "0.001 1\n1 3\n");
        String second = ModelFile.read(file).toString();
        Files.writeString(folder.resolve("s_0.1.txt"), "-3 1 6\n");
        assertThat(List.of(first, second, ModelFile.read(file).toString())).doesNotHaveDuplicates();
    }
}
