package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.detector.Beam;
import org.farvertex.input.InputException;
import org.farvertex.input.NamedFolder;
import org.farvertex.input.Shown;
import org.farvertex.particle.Particle;
import org.farvertex.simulation.BeamTables;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Generator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say which spectra the particle's parents have. */
final class SpectraOptions {

    @Option(names = "--generator", paramLabel = "NAME",
        description = "Shipped meson spectra: sibyll (default at the LHC), dpmjet, pythia (default at the dumps); "
            + "with --spectra a generator in that folder.")
    private String generator;

    @Option(names = "--spectra", paramLabel = "DIR", description = "Folder of meson spectra in the FORESEE layout.")
    private Path folder;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** In a row and not by keys: to write a beam down, or to take its hash, costs a start more than to compare the few that there are. */
    private final List<Tables> tables = new ArrayList<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Spectra of which every table is read once, for whichever detector of the beam.
     *
     * @param source name of a shipped generator to use instead of the one given; null for that
     */
    Optional<BeamSpectra> of(Beam beam, String source) {
        String chosen = source == null ? generator : source;
        for (Tables known : tables) {
            if (Objects.equals(known.generator(), chosen) && known.beam().equals(beam)) {
                return known.spectra();
            }
        }
        Optional<BeamSpectra> read = folder(beam).isPresent() && beam.projectile() == Particle.PROTON
            ? Optional.of(BeamTables.inFolder(beam, folder(beam).get(), chosen, this::warn)) : BeamTables.of(beam, shipped(beam, chosen));
        tables.add(new Tables(beam, chosen, read));
        return read;
    }

    /** What was read for a beam with a generator, which may be null. */
    private record Tables(Beam beam, String generator, Optional<BeamSpectra> spectra) {
    }

    /** The same if they are the user's own. */
    Optional<BeamSpectra> own(Beam beam, Optional<BeamSpectra> spectra) {
        return spectra.filter(any -> folder(beam).isPresent());
    }

    private Optional<NamedFolder> folder(Beam beam) {
        return Optional.ofNullable(folder).map(NamedFolder::of).or(beam::tables);
    }

    private static Generator shipped(Beam beam, String generator) {
        return generator == null ? BeamTables.standardGenerator(beam) : Generator.byName(generator).orElseThrow(() ->
            InputException.of("--generator", generator, "must be sibyll, dpmjet or pythia"));
    }

    /** What the numbers depend on in the spectra: their name, and the contents of tables that the user gave. */
    String contents(Optional<BeamSpectra> spectra) {
        return spectra.map(BeamSpectra::fingerprint).orElse("none");
    }

    /** Says once what is not likely about a table, whichever channel or thread asks for it. */
    void warn(String warning) {
        if (warned.add(warning)) {
            spec.commandLine().getErr().println("farvertex: warning: " + Shown.plain(warning));
        }
    }
}
