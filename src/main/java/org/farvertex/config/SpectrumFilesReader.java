package org.farvertex.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.model.data.ProductionRule;
import org.farvertex.model.data.ProductionTerm.ProcessName;
import org.farvertex.spectrum.MassTables;
import org.farvertex.units.Dimension;

/** Reads {@code spectrum}: finds the tables of a pattern like {@code direct/brem_{mass}.txt}, where {@code {mass}} stands for a mass in GeV. */
final class SpectrumFilesReader {

    /** How the reader of the file writes {@code {mass}}, whose braces mean something else in YAML. */
    static final String MARK = "<mass>";

    private static final int MOST_TABLES = 1000;

    private final TableFolder folder;
    private final Consumer<String> warnings;

    SpectrumFilesReader(TableFolder folder, Consumer<String> warnings) {
        this.folder = folder;
        this.warnings = warnings;
    }

    ProductionRule read(YamlNode node, Function<String, ProcessName> naming) {
        Faults faults = new Faults();
        node.mapping(faults, "spectrum", "at", "power", "transverseMomentum");
        YamlNode key = node.get("spectrum");
        Optional<SortedMap<Double, Path>> files = faults.of(() -> files(key, pattern(key)));
        double[] numbers = faults.numbers(() -> node.find("at").map(number -> number.number(Bound.POSITIVE)).orElse(1.0),
            () -> node.find("power").map(NumberReader::power).orElse(2.0),
            () -> node.find("transverseMomentum").map(cut -> cut.mapping("max").get("max").quantity(Dimension.ENERGY, Bound.POSITIVE))
                .orElse(Double.POSITIVE_INFINITY));
        String pattern = key.text();
        return new ProductionRule.TabulatedSpectrum(naming.apply("spectrum-" + bare(pattern)),
            MassTables.of(folder.shown(pattern).replace(MARK, "{mass}"), key.place(), files.orElseThrow(), warnings), numbers[0], numbers[1], numbers[2]);
    }

    private static String pattern(YamlNode key) {
        String pattern = key.text();
        if (pattern.indexOf(MARK) < 0 || pattern.indexOf(MARK) != pattern.lastIndexOf(MARK)
            || pattern.lastIndexOf('/') > pattern.indexOf(MARK)) {
            throw key.wrong("must be the name of a file with {mass} in it once, for the mass in GeV");
        }
        return pattern;
    }

    /** {@code direct/Brem_{mass}.txt} is {@code brem}. */
    private static String bare(String pattern) {
        String file = pattern.substring(pattern.lastIndexOf('/') + 1).replaceFirst("\\.(?:txt|dat|csv|tsv)(?:\\.gz)?$", "").replace(MARK, "");
        String plain = file.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "table" : plain;
    }

    private SortedMap<Double, Path> files(YamlNode key, String pattern) {
        Path example = folder.path(pattern).orElseThrow(() -> key.wrong("is for the file of a user; the program has no such tables"));
        String name = example.getFileName().toString();
        int mark = name.indexOf(MARK);
        Pattern form = Pattern.compile(Pattern.quote(name.substring(0, mark)) + "(" + Decimal.FORM + ")" + Pattern.quote(name.substring(mark + MARK.length())));
        SortedMap<Double, Path> files = new TreeMap<>();
        Path parent = example.toAbsolutePath().getParent();
        try (Stream<Path> listed = Files.isDirectory(parent) ? Files.list(parent) : Stream.empty()) {
            listed.forEach(file -> {
                Matcher matcher = form.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    add(key, files, Double.parseDouble(matcher.group(1)), example.resolveSibling(file.getFileName()));
                }
            });
        } catch (IOException e) {
            throw InputException.of(parent.toString(), "cannot be read (" + e.getMessage() + ")");
        }
        // what the answer depends on is known by its content
        files.values().forEach(file -> folder.bytes(pattern.substring(0, pattern.lastIndexOf('/') + 1) + file.getFileName()));
        if (files.isEmpty()) {
            throw key.wrong("there is no such table; looked for " + folder.shown(pattern).replace(MARK, "{mass}"));
        }
        return files;
    }

    private static void add(YamlNode key, SortedMap<Double, Path> files, double mass, Path file) {
        if (!(mass > 0 && Double.isFinite(mass))) {
            throw InputException.of(file.toString(), "the mass in the name of a table must be positive");
        }
        if (files.put(mass, file) != null) {
            throw key.wrong("has two tables for the mass " + mass + " GeV");
        }
        if (files.size() > MOST_TABLES) {
            throw key.wrong("has more than " + MOST_TABLES + " tables");
        }
    }
}
