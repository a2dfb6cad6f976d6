package org.farvertex.cli;

import org.farvertex.config.Detectors;
import org.farvertex.simulation.Experiment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One experiment at one mass, as {@code rate}, {@code generate} and {@code spectrum} take it. */
final class PointOptions {

    @Parameters(paramLabel = "DETECTOR", completionCandidates = ShippedNames.OfDetectors.class,
        description = "A detector file (YAML) or the name of a shipped one, e.g. faser.")
    private String detector;

    @Option(names = "--mass", required = true, paramLabel = "M", converter = WrittenEnergy.Converter.class,
        description = "Mass of the particle, e.g. 60MeV.")
    private WrittenEnergy mass;

    @Mixin
    private ExperimentOptions options;

    /** The experiment. */
    Experiment experiment() {
        return options.experiment(options.counting.searching(Detectors.resolve(detector), options.model), mass);
    }

    /** How production and model were chosen. */
    ExperimentOptions options() {
        return options;
    }

    /** The detector as it was named. */
    String detector() {
        return detector;
    }

    /** The mass as it was written. */
    WrittenEnergy mass() {
        return mass;
    }

    /** Whether the detector is one of the program's. */
    boolean isShipped() {
        return Detectors.names().contains(detector);
    }
}
