package org.farvertex.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.farvertex.detector.Beam;
import org.farvertex.input.InputException;
import org.farvertex.input.NamedFolder;
import org.farvertex.input.Shown;
import org.farvertex.particle.Particle;
import org.farvertex.simulation.Setup;
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

    private final Map<String, Optional<BeamSpectra>> tables = new HashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /**
     * Spectra of which every table is read once, for whichever detector of the beam.
     *
     * @param source name of a shipped generator to use instead of the one given; null for that
     */
    Optional<BeamSpectra> of(Beam beam, String source) {
        String chosen = source == null ? generator : source;
        return tables.computeIfAbsent(beam + " " + chosen, key -> folder(beam).isPresent() && beam.projectile() == Particle.PROTON
            ? Optional.of(Setup.tables(beam, folder(beam).get(), chosen, this::warn)) : Setup.spectra(beam, shipped(beam, chosen)));
    }

    /** The same if they are the user's own. */
    Optional<BeamSpectra> own(Beam beam, Optional<BeamSpectra> spectra) {
        return spectra.filter(any -> folder(beam).isPresent());
    }

    private Optional<NamedFolder> folder(Beam beam) {
        return Optional.ofNullable(folder).map(NamedFolder::of).or(beam::tables);
    }

    private static Generator shipped(Beam beam, String generator) {
        return generator == null ? Setup.standardGenerator(beam) : Generator.byName(generator).orElseThrow(() ->
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
