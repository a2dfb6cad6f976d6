package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.Figures;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.ProvidedChannels;
import org.farvertex.simulation.Setup;
import org.farvertex.spectrum.BeamSpectra;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how the particle is produced, and what of its decays counts. */
final class ExperimentOptions {

    @ArgGroup(exclusive = false, heading = "Model:%n")
    ModelOptions model = new ModelOptions();

    @Option(names = "--channels", paramLabel = "LIST", split = ",",
        description = "Production channels: pi0, eta, eta-prime, omega, bremsstrahlung, longitudinal, electron-bremsstrahlung, eta-prime-rho; those of "
            + "model files as 'models check' names them. Default: all that beam and model have but eta-prime-rho.")
    private List<String> channels;

    @Mixin
    CountingOptions counting;

    @Mixin
    SpectraOptions spectra;

    @ArgGroup(exclusive = false, heading = "Proton bremsstrahlung:%n")
    private BremsstrahlungOptions bremsstrahlung = new BremsstrahlungOptions();

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
        Optional<BeamSpectra> tables = spectra.of(detector.beam(), null);
        Detector seen = counting.of(detector);
        ProvidedChannels provided = provided(detector.beam(), model.model(), particle, tables);
        return counting.required(Experiment.of(particle, seen, provided.channels(), tables, bremsstrahlung.model())
            .without(provided.leftOut()), mass.text());
    }

    /**
     * The experiment of a detector with its mass left open.
     *
     * @param fallback coupling of the model if none is given
     * @param source   name of a shipped generator to use instead of the one given; null for that
     */
    Setup setup(Detector detector, Double fallback, String source) {
        Model chosen = model.model(fallback);
        Optional<BeamSpectra> tables = spectra.of(detector.beam(), source);
        return Setup.of(chosen, counting.of(detector), provided(detector.beam(), chosen, chosen.at(chosen.masses().low()), tables), tables,
            bremsstrahlung.model());
    }

    private ProvidedChannels provided(Beam beam, Model chosen, LongLivedParticle particle, Optional<BeamSpectra> tables) {
        if (channels != null) {
            return new ProvidedChannels(named(beam, particle), List.of());
        }
        try {
            ProvidedChannels provided = ProvidedChannels.standard(chosen, beam, spectra.own(beam, tables));
            LeftOut.statement(provided.leftOut()).ifPresent(spectra::warn);
            return provided;
        } catch (IllegalArgumentException e) {
            throw InputException.of("--model", model.name(), e);
        }
    }

    /** The channels that the user names. */
    private List<String> named(Beam beam, LongLivedParticle particle) {
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
}
