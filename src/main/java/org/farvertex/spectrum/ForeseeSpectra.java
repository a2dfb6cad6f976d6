package org.farvertex.spectrum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.farvertex.input.Checksum;
import org.farvertex.input.InputException;
import org.farvertex.input.NamedFolder;
import org.farvertex.input.Shown;
import org.farvertex.input.Subject;
import org.farvertex.input.UserFile;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * A folder of tables in the FORESEE layout: files {@code <GENERATOR>_<energy>_<pdgid>.txt[.gz]}, one for each species and sign, cross sections
 * [pb per bin] in bins of log10 θ and log10 p, forward hemisphere only, flat inside a bin in both logarithms.
 *
 * <p>A folder may hold tables of several generators, as heavy hadrons come from others than light ones. Each species is read from the first
 * generator that has it: of those that the user named in their order, or else in the {@linkplain GeneratorOrder order} that the species has.
 *
 * @param folder     the folder
 * @param generators the generators whose files are read, as the file names spell them
 * @param named      whether the user chose them, and their order
 * @param collisions the collisions; their energy is in the file names
 * @param warnings   hears what is not likely about a table, one line each
 */
public record ForeseeSpectra(NamedFolder folder, List<String> generators, boolean named, Collisions collisions, Consumer<String> warnings)
    implements BeamSpectra {

    private static final Pattern NAME = Pattern.compile("([\\p{Alnum}.+-]+(?:_[\\p{Alnum}.+-]+)*)_([0-9.]+[TG]eV)_(-?[0-9]+)\\.txt(?:\\.gz)?");

    /** Keeps its own list. */
    public ForeseeSpectra {
        generators = List.copyOf(generators);
    }

    /**
     * Opens a folder.
     *
     * @param folder     the folder
     * @param collisions the collisions that the tables must be of
     * @param generator  names of generators in any case, the one to look into first before the others, separated by commas; null takes all
     * @param warnings   hears what is not likely about a table, one line each
     * @return the spectra
     * @throws InputException if the folder cannot be read, holds no table for this energy, or none of a generator that was named
     */
    public static ForeseeSpectra open(NamedFolder folder, Collisions collisions, String generator, Consumer<String> warnings) {
        TreeSet<String> names = new TreeSet<>();
        for (Path file : files(folder)) {
            Matcher matcher = NAME.matcher(file.getFileName().toString());
            if (matcher.matches() && matcher.group(2).equals(collisions.energy())) {
                names.add(matcher.group(1));
            }
        }
        if (names.isEmpty()) {
            throw folder.wrong(Subject.SPECTRA_FOLDER,
                "holds no table <GENERATOR>_" + collisions.energy() + "_<pdgid>.txt[.gz] for this beam");
        }
        return new ForeseeSpectra(folder, generator == null ? List.copyOf(names) : chosen(names, generator, folder), generator != null,
            collisions, warnings);
    }

    private static List<String> chosen(Set<String> names, String generator, NamedFolder folder) {
        List<String> chosen = new ArrayList<>();
        for (String wanted : generator.split(",", -1)) {
            String name = names.stream().filter(n -> n.equalsIgnoreCase(wanted.strip())).findFirst().orElseThrow(() ->
                InputException.of(Subject.GENERATOR, generator, "must be one of those in " + folder + ": " + String.join(", ", names)
                    + "; or several of them, separated by commas, the one to look into first before the others"));
            if (chosen.contains(name)) {
                throw InputException.of(Subject.GENERATOR, generator, "names " + name + " twice");
            }
            chosen.add(name);
        }
        return chosen;
    }

    private static List<Path> files(NamedFolder folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.path())) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw folder.wrong(Subject.SPECTRA_FOLDER, "is not a folder that can be read");
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    @Override
    public String generator() {
        return String.join(", ", generators);
    }

    @Override
    public String description() {
        return "FORESEE layout, " + generator() + " " + collisions.energy() + " in " + Shown.plain(name());
    }

    /** A digest of all tables of these generators and this energy: their names and every byte. */
    @Override
    public String fingerprint() {
        MessageDigest digest = Checksum.begin();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches() && generators.contains(matcher.group(1)) && matcher.group(2).equals(collisions.energy())) {
                byte[] bytes = new UserFile(file, ForeseeFile.LARGEST, "a table of a spectrum").bytes();
                digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
        }
        return description() + " sha256:" + Checksum.end(digest);
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
        return collisions.inelasticCrossSection() * Constants.PICOBARN_IN_MILLIBARN;
    }

    @Override
    public boolean has(Particle species) {
        return holds(species) || otherKaon(species).filter(this::holds).isPresent();
    }

    private boolean holds(Particle species) {
        return generators.stream().anyMatch(name -> file(name, species).isPresent());
    }

    /** \(K_S\) and \(K_L\) are each a half of the \(K^0\) and \(\bar K^0\) that are made, so that one table is as good for the other. */
    private static Optional<Particle> otherKaon(Particle species) {
        return species == Particle.K_SHORT ? Optional.of(Particle.K_LONG) : species == Particle.K_LONG ? Optional.of(Particle.K_SHORT) : Optional.empty();
    }

    @Override
    public ParentSpectrum of(Particle species) {
        Optional<Particle> other = holds(species) ? Optional.empty() : otherKaon(species).filter(this::holds);
        other.ifPresent(kaon -> warnings.accept(name() + " holds no table of " + species + "; that of " + kaon + " stands for it"));
        return read(other.orElse(species));
    }

    private ParentSpectrum read(Particle species) {
        List<String> having = (named ? generators : GeneratorOrder.sorted(generators, species)).stream()
            .filter(name -> file(name, species).isPresent()).toList();
        if (having.isEmpty()) {
            throw folder.wrong(Subject.MISSING_TABLE, "lacks the table " + missing(species) + "[.gz] that the channel of the "
                + species.key() + " needs; add it or leave the channel out");
        }
        if (!named && having.size() > 1) {
            warnings.accept(name() + " holds tables of " + species + " by " + String.join(", ", having) + "; the first is taken, name a generator to choose");
        }
        return read(file(having.get(0), species).orElseThrow(), species);
    }

    private ParentSpectrum read(Path file, Particle species) {
        try {
            ForeseeTable table = ForeseeTable.read(file);
            new TablePlausibility(collisions, warnings).check(table, species);
            return table.spectrum();
        } catch (InputException e) {
            throw folder.holding(e);
        }
    }

    private String name() {
        return String.valueOf(folder.path().getFileName());
    }

    private Optional<Path> file(String generator, Particle species) {
        String name = name(generator, species);
        return Stream.of(name, name + ".gz").map(folder.path()::resolve).filter(Files::exists).findFirst();
    }

    private String name(String generator, Particle species) {
        return generator + "_" + collisions.energy() + "_" + species.pdgId() + ".txt";
    }

    private String missing(Particle species) {
        return name(generators.size() == 1 ? generators.get(0) : "<GENERATOR>", species);
    }
}
