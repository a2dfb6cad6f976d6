package org.farvertex.spectrum;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.farvertex.input.NamedFolder;
import org.farvertex.particle.Particle;

/** A folder of small tables in the FORESEE layout, and what is said when they are read. */
final class ToyTables {

    static final int ANGLES = 6;
    static final int MOMENTA = 4;
    static final double STEP = 0.05;

    static final Collisions LHC = new Collisions("14TeV", 7000, 80.5e9);

    private final List<String> warnings = new ArrayList<>();
    private final Path folder;

    ToyTables(Path folder) {
        this.folder = folder;
    }

    /** What was said of the tables so far. */
    List<String> warnings() {
        return warnings;
    }

    /** Centres log10 θ from −3.475, log10 p from 2.025, in pb; what is in a bin is known by its number. */
    static double sigma(int i, int j) {
        return 1000 * (1 + i) + 10 * j;
    }

    static String table() {
        StringBuilder text = new StringBuilder("# made for a test\n");
        for (int j = 0; j < ANGLES; j++) {
            for (int i = 0; i < MOMENTA; i++) {
                text.append(String.format(Locale.ROOT, "%.4f %.4f %.6e%n", -3.475 + STEP * j, 2.025 + STEP * i, sigma(i, j)));
            }
        }
        return text.toString();
    }

    /** A triangle of bins as kinematics leave it, 0.6 pions with a fifth of the energy in a collision; everything else is empty. */
    static String triangle(boolean zeros) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                double sigma = j <= i ? 5e10 / 820 : 0;
                text.append(zeros || sigma > 0 ? String.format(Locale.ROOT, "%.3f %.3f %.6e\n", -1.975 - 0.05 * j, 1.825 + 0.05 * i, sigma) : "");
            }
        }
        return text.toString();
    }

    static String shifted(String table, double angle, double momentum) {
        return table.lines().map(line -> {
            String[] words = line.split(" ", -1);
            return line.startsWith("#") ? line : (Double.parseDouble(words[0]) + angle) + " " + (Double.parseDouble(words[1]) + momentum) + " " + words[2];
        }).collect(Collectors.joining("\n"));
    }

    void write(String name, String text) throws IOException {
        try (OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))
            : Files.newOutputStream(folder.resolve(name))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    ForeseeSpectra open(String generator) {
        return ForeseeSpectra.open(NamedFolder.of(folder), LHC, generator, warnings::add);
    }

    ParentSpectrum pions(String generator) {
        return open(generator).of(Particle.PI0);
    }
}
