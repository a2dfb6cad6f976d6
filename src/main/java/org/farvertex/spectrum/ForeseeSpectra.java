package org.farvertex.spectrum;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;
import org.farvertex.particle.Particle;

/**
 * A folder of tables in the FORESEE layout: files {@code <GENERATOR>_<energy>_<pdgid>.txt[.gz]}, cross sections [pb per bin] in
 * bins of log10 θ and log10 p, forward hemisphere only, flat inside a bin in both logarithms.
 *
 * @param folder    the folder
 * @param generator the generator whose files are read, as the file names spell it
 * @param energy    the energy in the file names, e.g. {@code 14TeV}
 */
public record ForeseeSpectra(Path folder, String generator, String energy) implements BeamSpectra {

    private static final Pattern NAME = Pattern.compile("(.+)_([0-9.]+[TG]eV)_(\\d+)\\.txt(?:\\.gz)?");

    /**
     * Opens a folder.
     *
     * @param folder    the folder
     * @param energy    energy of the beam as file names spell it, e.g. {@code 14TeV}
     * @param generator name of the generator in any case; null takes the only one there is
     * @return the spectra
     * @throws InputException if the folder cannot be read, holds no table for this energy, or leaves a choice open
     */
    public static ForeseeSpectra open(Path folder, String energy, String generator) {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher matcher = NAME.matcher(file.getFileName().toString());
                if (matcher.matches() && matcher.group(2).equals(energy)) {
                    names.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw InputException.of(Subject.SPECTRA_FOLDER, folder, "is not a folder that can be read");
        }
        if (names.isEmpty()) {
            throw InputException.of(Subject.SPECTRA_FOLDER, folder,
                "holds no table <GENERATOR>_" + energy + "_<pdgid>.txt[.gz] for this beam");
        }
        List<String> matching = names.stream().filter(n -> generator == null || n.equalsIgnoreCase(generator)).toList();
        if (matching.size() != 1) {
            throw InputException.of(Subject.GENERATOR, generator == null ? "(none)" : generator,
                "must be one of those in " + folder + ": " + String.join(", ", names));
        }
        return new ForeseeSpectra(folder, matching.get(0), energy);
    }

    @Override
    public String description() {
        return "FORESEE layout, " + generator + " " + energy + " in " + folder.getFileName();
    }

    @Override
    public List<String> citations() {
        return List.of("2105.07077");
    }

    @Override
    public Normalisation normalisation() {
        return Normalisation.PICOBARN;
    }

    @Override
    public double inelasticCrossSection() {
        return Double.NaN;
    }

    @Override
    public ParentSpectrum of(Particle species) {
        String name = generator + "_" + energy + "_" + species.pdgId() + ".txt";
        for (String candidate : List.of(name, name + ".gz")) {
            Path file = folder.resolve(candidate);
            if (Files.exists(file)) {
                return ForeseeTable.read(file).spectrum();
            }
        }
        throw InputException.of(Subject.SPECTRA_FOLDER, folder, "lacks the table " + name + "[.gz] that the channel of the "
            + species.key() + " needs; add it or leave the channel out");
    }
}
