package org.farvertex.spectrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.input.UserFile;
import org.farvertex.input.Subject;
import org.farvertex.particle.Particle;

/**
 * A folder of tables in the FORESEE layout: files {@code <GENERATOR>_<energy>_<pdgid>.txt[.gz]}, cross sections [pb per bin] in
 * bins of log10 θ and log10 p, forward hemisphere only, flat inside a bin in both logarithms.
 *
 * @param folder     the folder
 * @param generator  the generator whose files are read, as the file names spell it
 * @param collisions the collisions; their energy is in the file names
 * @param warnings   hears what is not likely about a table, one line each
 */
public record ForeseeSpectra(Path folder, String generator, Collisions collisions, Consumer<String> warnings)
    implements BeamSpectra {

    private static final Pattern NAME = Pattern.compile("([\\p{Alnum}.+-]+(?:_[\\p{Alnum}.+-]+)*)_([0-9.]+[TG]eV)_([0-9]+)\\.txt(?:\\.gz)?");

    /**
     * Opens a folder.
     *
     * @param folder     the folder
     * @param collisions the collisions that the tables must be of
     * @param generator  name of the generator in any case; null takes the only one there is
     * @param warnings   hears what is not likely about a table, one line each
     * @return the spectra
     * @throws InputException if the folder cannot be read, holds no table for this energy, or leaves a choice open
     */
    public static ForeseeSpectra open(Path folder, Collisions collisions, String generator, Consumer<String> warnings) {
        TreeSet<String> names = new TreeSet<>();
        for (Path file : files(folder)) {
            Matcher matcher = NAME.matcher(file.getFileName().toString());
            if (matcher.matches() && matcher.group(2).equals(collisions.energy())) {
                names.add(matcher.group(1));
            }
        }
        if (names.isEmpty()) {
            throw InputException.of(Subject.SPECTRA_FOLDER, folder,
                "holds no table <GENERATOR>_" + collisions.energy() + "_<pdgid>.txt[.gz] for this beam");
        }
        List<String> matching = names.stream().filter(n -> generator == null || n.equalsIgnoreCase(generator)).toList();
        if (matching.size() != 1) {
            throw InputException.of(Subject.GENERATOR, generator == null ? "(none)" : generator,
                "must be one of those in " + folder + ": " + String.join(", ", names));
        }
        return new ForeseeSpectra(folder, matching.get(0), collisions, warnings);
    }

    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw InputException.of(Subject.SPECTRA_FOLDER, folder, "is not a folder that can be read");
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    @Override
    public String description() {
        return "FORESEE layout, " + generator + " " + collisions.energy() + " in " + Shown.plain(String.valueOf(folder.getFileName()));
    }

    /** A digest of all tables of this generator and energy: their names and every byte. */
    @Override
    public String fingerprint() {
        MessageDigest digest = sha256();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith(generator + "_" + collisions.energy() + "_") && NAME.matcher(name).matches()) {
                byte[] bytes = new UserFile(file, ForeseeFile.LARGEST, "a table of a spectrum").bytes();
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return description() + " sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
        String name = generator + "_" + collisions.energy() + "_" + species.pdgId() + ".txt";
        for (String candidate : List.of(name, name + ".gz")) {
            Path file = folder.resolve(candidate);
            if (Files.exists(file)) {
                ForeseeTable table = ForeseeTable.read(file);
                new TablePlausibility(collisions, warnings).check(table, species);
                return table.spectrum();
            }
        }
        throw InputException.of(Subject.MISSING_TABLE, folder, "lacks the table " + name + "[.gz] that the channel of the "
            + species.key() + " needs; add it or leave the channel out");
    }
}
