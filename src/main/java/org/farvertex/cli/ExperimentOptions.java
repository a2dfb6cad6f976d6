package org.farvertex.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.model.data.FileModel;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.Figures;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Setup;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Generator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say how the particle is produced. */
final class ExperimentOptions {

    @ArgGroup(exclusive = false, heading = "Model:%n")
    ModelOptions model = new ModelOptions();

    @Option(names = "--channels", paramLabel = "LIST", split = ",",
        description = "Production channels: pi0, eta, eta-prime, omega, bremsstrahlung, longitudinal, electron-bremsstrahlung, eta-prime-rho; those of "
            + "model files as 'models check' names them. Default: all that beam and model have but eta-prime-rho.")
    private List<String> channels;

    @Option(names = "--final-states", paramLabel = "LIST", split = ",",
        description = "What counts, instead of the detector file's own: e+e-, mu+mu-, tau+tau-, hadrons, photons, charged; or all: every decay.")
    private List<String> finalStates;

    @Option(names = "--generator", paramLabel = "NAME",
        description = "Shipped meson spectra: sibyll (default at the LHC), dpmjet, pythia (default at the dumps); "
            + "with --spectra a generator in that folder.")
    private String generator;

    @Option(names = "--spectra", paramLabel = "DIR", description = "Folder of meson spectra in the FORESEE layout.")
    private Path folder;

    @ArgGroup(exclusive = false, heading = "Proton bremsstrahlung:%n")
    private BremsstrahlungOptions bremsstrahlung = new BremsstrahlungOptions();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final Map<String, Optional<BeamSpectra>> tables = new HashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** Whether the user named the channels, so that only beams that have them make sense. */
    boolean channelsChosen() {
        return channels != null;
    }

    /** The experiment of a detector at one mass [GeV]. */
    Experiment experiment(Detector detector, double mass) {
        return experiment(detector, new WrittenEnergy(Figures.of(mass) + " GeV", mass));
    }

    /** The experiment of a detector at the mass that the user wrote. */
    Experiment experiment(Detector detector, WrittenEnergy mass) {
        LongLivedParticle particle = model.particle(mass);
        Optional<BeamSpectra> spectra = spectra(detector.beam(), generator);
        Experiment experiment = Experiment.of(particle, counting(detector), labels(detector.beam(), model.model(), particle, spectra), spectra,
            bremsstrahlung.model());
        if (experiment.uncounted().isPresent()) {
            throw uncounted(experiment, "at " + mass.text());
        }
        return experiment;
    }

    /** The detector in a search for the particle of the model: counts what that looks for if its file names no final states. */
    Detector searching(Detector detector) {
        Set<FinalState> sought = model.sought();
        if (finalStates != null || sought.isEmpty() || detector.listed().isPresent()) {
            return detector;
        }
        String kinds = sought.stream().map(FinalState::label).collect(Collectors.joining(","));
        spec.commandLine().getErr().println("farvertex: " + detector.id() + ": counts " + kinds + ", which the search for " + model.name()
            + " is for; --final-states chooses others");
        return detector.counting(sought);
    }

    /** Refuses a scan at none of whose masses [GeV] a decay counts. */
    void requireCounted(Setup setup, List<Double> masses) {
        List<Experiment> experiments = masses.stream().filter(mass -> setup.model().covers(mass)).map(setup::at).toList();
        if (!experiments.isEmpty() && experiments.stream().allMatch(experiment -> experiment.uncounted().isPresent())) {
            throw uncounted(experiments.get(experiments.size() - 1), "at the masses of the scan");
        }
    }

    private InputException uncounted(Experiment experiment, String where) {
        String counted = experiment.detector().finalStates().stream().sorted().map(FinalState::label).collect(Collectors.joining(","));
        LongLivedParticle particle = experiment.particle();
        String open = Arrays.stream(FinalState.values()).filter(kind -> kind != FinalState.ANY && !particle.counted(Set.of(kind)).isEmpty())
            .map(FinalState::label).collect(Collectors.joining(","));
        String says = "has nothing to count: the " + particle.identity().symbol() + " of " + particle.model() + " " + where
            + (open.isEmpty() ? " decays to nothing of that kind; only --final-states all counts its decays"
            : " decays to " + open + "; count that with --final-states " + open);
        return InputException.of("--final-states", counted, finalStates == null ? "is what " + experiment.detector().id() + " counts and " + says : says);
    }

    /**
     * The experiment of a detector with its mass left open.
     *
     * @param fallback coupling of the model if none is given
     * @param source   name of a shipped generator to use instead of the one given; null for that
     */
    Setup setup(Detector detector, Double fallback, String source) {
        Model chosen = model.model(fallback);
        Optional<BeamSpectra> spectra = shared(detector.beam(), source == null ? generator : source);
        return new Setup(chosen, counting(detector), labels(detector.beam(), chosen, chosen.at(chosen.masses().low()), spectra), spectra,
            bremsstrahlung.model());
    }

    /** Spectra of which every table is read once, for whichever detector of the beam. */
    private Optional<BeamSpectra> shared(Beam beam, String source) {
        return tables.computeIfAbsent(beam + " " + source, key -> spectra(beam, source));
    }

    /** What the numbers depend on in the spectra: their name, and the contents of tables that the user gave. */
    String contents(Optional<BeamSpectra> spectra) {
        return spectra.map(BeamSpectra::fingerprint).orElse("none");
    }

    /** The detector, counting what was asked for. */
    private Detector counting(Detector detector) {
        if (finalStates == null) {
            return detector;
        }
        Set<FinalState> kinds = EnumSet.noneOf(FinalState.class);
        for (String label : finalStates) {
            FinalState kind = FinalState.byLabel(label.strip()).orElseThrow(() -> InputException.of("--final-states", label, "must be one of "
                + Arrays.stream(FinalState.values()).map(FinalState::label).collect(Collectors.joining(", "))));
            if (!kinds.add(kind)) {
                throw InputException.of("--final-states", label, "is named twice");
            }
        }
        if (kinds.isEmpty() || (kinds.contains(FinalState.ANY) && kinds.size() > 1)) {
            throw InputException.of("--final-states", String.join(",", finalStates), kinds.isEmpty() ? "must name at least one" : "all stands alone");
        }
        return detector.counting(kinds);
    }

    private List<String> labels(Beam beam, Model chosen, LongLivedParticle particle, Optional<BeamSpectra> spectra) {
        if (channels == null) {
            return standardLabels(beam, chosen, particle, spectra);
        }
        String known = particle.processes().stream().map(ProductionProcess::label).collect(Collectors.joining(", "));
        if (channels.isEmpty()) {
            throw InputException.of("--channels", ",", "must be one or more of " + known);
        }
        List<String> labels = new ArrayList<>();
        for (String written : channels) {
            String label = written.strip();
            ProductionProcess process = particle.process(label)
                .orElseThrow(() -> InputException.of("--channels", written, "must be one of " + known + " for the model " + model.shown()));
            process.obstacle(beam).ifPresent(why -> {
                throw InputException.of("--channels", written, why);
            });
            if (labels.contains(label)) {
                throw InputException.of("--channels", written, "is named twice");
            }
            labels.add(label);
        }
        return labels;
    }

    /** All channels; of a model file those of which a folder of the user's has the parents. */
    private List<String> standardLabels(Beam beam, Model chosen, LongLivedParticle particle, Optional<BeamSpectra> spectra) {
        List<String> all;
        try {
            all = Setup.standardChannels(chosen, beam);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--model", model.name(), e);
        }
        if (!(chosen instanceof FileModel) || spectra.isEmpty() || (folder == null && beam.tables().isEmpty())) {
            return all;
        }
        ProvidedChannels provided = ProvidedChannels.of(all, particle.processes(), spectra.get());
        provided.statement().ifPresent(this::warn);
        return provided.channels();
    }

    private Optional<BeamSpectra> spectra(Beam beam, String generator) {
        Optional<Path> given = folder != null ? Optional.of(folder) : beam.tables();
        if (given.isPresent() && beam.projectile() == Particle.PROTON) {
            return Optional.of(Setup.tables(beam, given.get(), generator, this::warn));
        }
        Generator chosen = generator == null ? Setup.standardGenerator(beam) : Generator.byName(generator).orElseThrow(() ->
                InputException.of("--generator", generator, "must be sibyll, dpmjet or pythia"));
        return Setup.spectra(beam, chosen);
    }

    /** Says once what is not likely about a table, whichever channel or thread asks for it. */
    private void warn(String warning) {
        if (warned.add(warning)) {
            spec.commandLine().getErr().println("farvertex: warning: " + Shown.plain(warning));
        }
    }
}
