package org.farvertex.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.farvertex.cli.FarVertex;
import org.farvertex.config.ScanPlanFile;
import org.farvertex.input.InputException;
import org.farvertex.report.scan.ScanFiles;
import org.farvertex.report.scan.ScanQuestion;
import org.farvertex.simulation.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan goes to where none of its files is, and gives the table of a run beside them. */
class ScanTasksTest {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void write() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        Files.writeString(home.resolve("box.yaml"), """
            name: box
            description: a box
            source: nobody
            beam: {collider: proton, energy: 14 TeV, spectra: tables}
            exposure: 150 /fb
            decayVolume:
              - {shape: cylinder, front: 480 m, length: 1.5 m, radius: 1 m}
            efficiency: 1
            signal: 3
            """);
        Files.createDirectory(home.resolve("tables"));
        Files.writeString(home.resolve("tables/EPOSLHC_14TeV_111.txt"), triangle());
        Files.writeString(home.resolve("radiated.yaml"), """
            name: radiated
            description: a test
            source: none
            particle: {pdg: 9900099, symbol: s, spin: 0}
            coupling: {name: g, range: [1e-6, 1e-3]}
            massRange: [10 MeV, 100 MeV]
            lifetime: {table: ctau.csv}
            decays: [{to: [11, -11], branching: 1}]
            production: [{spectrum: brem_{mass}.txt}]
            """);
        Files.writeString(home.resolve("ctau.csv"), "0.001 1e-5\n1 1e-5\n");
        for (String mass : List.of("0.01", "0.1")) {
            Files.writeString(home.resolve("brem_" + mass + ".txt"), triangle());
        }
    }

    /** 0.6 particles with a fifth of the energy in a collision, in a triangle of bins as kinematics leave it. */
    private static String triangle() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j <= i; j++) {
                text.append(String.format(Locale.ROOT, "%.3f %.3f %.6e\n", -1.975 - 0.05 * j, 1.825 + 0.05 * i, 5e10 / 820));
            }
        }
        return text.toString();
    }

    private static ScanTasks elsewhere(ScanTasks tasks) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tasks);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (ScanTasks) in.readObject();
        }
    }

    private ScanTasks tasks(Path file, long seed) {
        String command = FarVertex.line(List.of("scan", file.toString(), "--seed", String.valueOf(seed)));
        return new ScanTasks(file, seed, command, ScanQuestion.of(command, ScanPlanFile.read(file).withSeed(seed), Job.ONLY).fingerprint());
    }

    private void makesTheSameElsewhere(String plan) throws IOException, ClassNotFoundException {
        Path file = Files.writeString(home.resolve("plan.yaml"), plan);
        Path one = folder.resolve("one");
        String[] line = {"scan", file.toString(), "--seed", "7", "--output", one.toString()};
        assertThat(FarVertex.commandLine(line).setOut(new PrintWriter(Writer.nullWriter())).execute(line)).isZero();
        ScanTasks sent = elsewhere(tasks(file, 7));
        Files.move(home, folder.resolve("gone"));
        Path made = Files.createDirectory(folder.resolve("made"));
        PartMaker.Made part = sent.make(Job.ONLY, 1, made);
        assertThat(part.pieces()).isEqualTo(2);
        assertThat(Files.readString(made.resolve(ScanFiles.CSV))).contains(",known,").isEqualTo(Files.readString(one.resolve(ScanFiles.CSV)));
        assertThat(made.resolve(ScanFiles.PARQUET)).hasSameBinaryContentAs(one.resolve(ScanFiles.PARQUET));
    }

    @Test
    void tablesOfADetectorFile() throws IOException, ClassNotFoundException {
        makesTheSameElsewhere("{detectors: [box.yaml], models: [{name: t3r, couplings: [10 GeV, 20 GeV]}], masses: 60 MeV, variations: [{name: pions, channels: [pi0]}]}\n");
    }

    @Test
    void tablesOfAModelFile() throws IOException, ClassNotFoundException {
        makesTheSameElsewhere("{detectors: [faser], models: [{name: radiated.yaml, couplings: [1e-5, 1e-4]}], masses: 50 MeV}\n");
    }

    /** Tables are read when a cell needs them; what is wrong with one is told under its name at home, not that of its copy. */
    @Test
    void aDamagedTableIsNamedAsAtHome() throws IOException, ClassNotFoundException {
        Path table = Files.writeString(home.resolve("brem_0.1.txt"), triangle() + "-1.9 1.9 many\n");
        Path file = Files.writeString(home.resolve("plan.yaml"), "{detectors: [faser], models: [{name: radiated.yaml, couplings: 1e-5}], masses: 50 MeV}\n");
        ScanTasks sent = elsewhere(tasks(file, 1));
        Path made = Files.createDirectory(folder.resolve("made"));
        assertThatThrownBy(() -> sent.make(Job.ONLY, 1, made)).isInstanceOf(InputException.class).hasMessageStartingWith(table.toString()).hasMessageContaining("many");
    }

    /** The place of tables is no part of the question; every byte of them is, even one that changes no number. */
    @Test
    void otherBytesAreAnotherPlan() throws IOException {
        Files.writeString(home.resolve("plan.yaml"), "{detectors: [box.yaml], models: [t3r], masses: 60 MeV}\n");
        String digest = digest();
        Path there = folder.resolve("there");
        home = Files.move(home, there);
        assertThat(digest()).isEqualTo(digest);
        Files.writeString(home.resolve("tables/EPOSLHC_14TeV_111.txt"), triangle() + "\n");
        assertThat(digest()).isNotEqualTo(digest);
        ScanTasks other = new ScanTasks(home.resolve("plan.yaml"), 1, "scan", digest);
        assertThatThrownBy(() -> other.make(Job.ONLY, 1, folder)).isInstanceOf(InputException.class).hasMessageContaining("is another plan");
    }

    private String digest() {
        return ScanQuestion.of("scan", ScanPlanFile.read(home.resolve("plan.yaml")), Job.ONLY).fingerprint();
    }
}
