package org.farvertex.spectrum;

import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.farvertex.input.InputException;

/**
 * Spectra of a particle itself, one file for each of some masses: cross sections [pb per bin] in bins of log10 θ and log10 p, as FORESEE keeps those
 * of bremsstrahlung and Drell–Yan. Between two masses the cross section of every bin is linear in the mass.
 */
public final class MassTables {

    private final String pattern;
    private final String place;
    private final NavigableMap<Double, Path> files;
    private final Map<Path, ForeseeTable> tables = new ConcurrentHashMap<>();
    private final Map<Double, ParentSpectrum> spectra = new ConcurrentHashMap<>();
    private final Consumer<String> warnings;

    private MassTables(String pattern, String place, NavigableMap<Double, Path> files, Consumer<String> warnings) {
        this.pattern = pattern;
        this.place = place;
        this.files = files;
        this.warnings = warnings;
    }

    /**
     * Tables that are read when they are needed.
     *
     * @param pattern  what to call them in messages
     * @param place    file and key that name them
     * @param files    the files by mass [GeV], at least one
     * @param warnings hears what is not likely about a table, one line each
     * @return the tables
     */
    public static MassTables of(String pattern, String place, SortedMap<Double, Path> files, Consumer<String> warnings) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("there must be a table: " + pattern);
        }
        return new MassTables(pattern, place, new TreeMap<>(files), warnings);
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
     * @throws org.farvertex.input.InputException if a table is damaged, or two that are neighbours in mass do not share a grid
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
            ForeseeTable table = read(path);
            if (table.file().normalization().isEmpty() && table.missing() > 0) {
                warnings.accept(table.name() + ": " + table.missing() + " of its bins have no row and are taken as empty; a line '# Normalization: X pb' with the sum of all "
                    + "would tell whether the table is whole");
            }
            return table;
        });
    }

    private ForeseeTable read(Path file) {
        try {
            ForeseeTable table = ForeseeTable.read(file);
            TablePlausibility.requireForward(table);
            return table;
        } catch (InputException e) {
            throw e.namedBy(place);
        }
    }
}
