package org.farvertex.spectrum;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.input.InputException;

/**
 * Spectra of a particle itself, one file for each of some masses: cross sections [pb per bin] in bins of log10 θ and log10 p, as FORESEE keeps those
 * of bremsstrahlung and Drell–Yan. Between two masses the cross section of every bin is linear in the mass.
 */
public final class MassTables {

    private static final String PLACE = "{mass}";
    private static final String NUMBER = "([0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?)";

    private final String pattern;
    private final TreeMap<Double, Path> files;
    private final Map<Path, ForeseeTable> tables = new ConcurrentHashMap<>();
    private final Map<Double, ParentSpectrum> spectra = new ConcurrentHashMap<>();
    private final Consumer<String> warnings;

    private MassTables(String pattern, TreeMap<Double, Path> files, Consumer<String> warnings) {
        this.pattern = pattern;
        this.files = files;
        this.warnings = warnings;
    }

    /**
     * Finds the tables; none is read before it is needed.
     *
     * @param base     folder that the pattern starts from
     * @param pattern  path of the files with {@code {mass}} once in the file's name, where the mass in GeV stands; files may end in {@code .gz} besides
     * @param place    file and key of the pattern, for messages
     * @param warnings hears what is not likely about a table, one line each
     * @return the tables
     * @throws InputException if the pattern is none or no file fits it
     */
    public static MassTables open(Path base, String pattern, String place, Consumer<String> warnings) {
        String name = pattern.substring(pattern.lastIndexOf('/') + 1);
        int at = name.indexOf(PLACE);
        if (at < 0 || pattern.indexOf(PLACE) != pattern.lastIndexOf(PLACE) || !pattern.endsWith(name) || pattern.indexOf(PLACE) < pattern.length() - name.length()) {
            throw InputException.of(place, pattern, "must have {mass} once, in the name of the file");
        }
        Pattern fits = Pattern.compile(Pattern.quote(name.substring(0, at)) + NUMBER + Pattern.quote(name.substring(at + PLACE.length())) + "(?:\\.gz)?");
        Path folder = base.resolve(pattern.substring(0, pattern.length() - name.length()));
        TreeMap<Double, Path> files = new TreeMap<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
            for (Path file : found) {
                Matcher matcher = fits.matcher(file.getFileName().toString());
                if (matcher.matches()) {
                    add(files, Double.parseDouble(matcher.group(1)), file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw InputException.of(place, pattern, folder + " is not a folder that can be read");
        }
        if (files.isEmpty()) {
            throw InputException.of(place, pattern, "no file in " + folder + " has such a name with a mass in GeV in the place of {mass}");
        }
        return new MassTables(pattern, files, warnings);
    }

    private static void add(TreeMap<Double, Path> files, double mass, Path file) {
        if (!(mass > 0 && Double.isFinite(mass))) {
            throw InputException.of(file.toString(), "names no mass in GeV");
        }
        Path other = files.put(mass, file);
        if (other != null) {
            throw InputException.of(file.toString(), "is a second table of " + mass + " GeV beside " + other.getFileName());
        }
    }

    /**
     * Smallest mass with a table.
     *
     * @return the mass [GeV]
     */
    public double least() {
        return files.firstKey();
    }

    /**
     * Largest mass with a table.
     *
     * @return the mass [GeV]
     */
    public double most() {
        return files.lastKey();
    }

    /**
     * Whether a mass lies between two tables or on one.
     *
     * @param mass the mass [GeV]
     * @return true from {@link #least} to {@link #most}
     */
    public boolean covers(double mass) {
        return mass >= least() && mass <= most();
    }

    /**
     * The spectrum at a mass.
     *
     * @param mass a mass that is {@linkplain #covers covered} [GeV]
     * @return the cross sections [pb], flat inside a bin in both logarithms
     * @throws InputException if a table is damaged, or two that are neighbours in mass do not share a grid
     */
    public ParentSpectrum at(double mass) {
        if (!covers(mass)) {
            throw new IllegalArgumentException("the tables " + pattern + " cover masses from " + least() + " to " + most() + " GeV, not " + mass);
        }
        return spectra.computeIfAbsent(mass, this::between);
    }

    private ParentSpectrum between(double mass) {
        Map.Entry<Double, Path> below = files.floorEntry(mass);
        Map.Entry<Double, Path> above = files.ceilingEntry(mass);
        ForeseeTable low = table(below.getValue());
        if (below.getKey().equals(above.getKey())) {
            return low.spectrum();
        }
        return low.towards(table(above.getValue()), (mass - below.getKey()) / (above.getKey() - below.getKey()));
    }

    private ForeseeTable table(Path file) {
        return tables.computeIfAbsent(file, path -> {
            ForeseeTable table = ForeseeTable.read(path);
            TablePlausibility.requireForward(table);
            if (table.file().normalization().isEmpty() && table.missing() > 0) {
                warnings.accept(table.name() + ": " + table.missing() + " of its bins have no row and are taken as empty");
            }
            return table;
        });
    }
}
