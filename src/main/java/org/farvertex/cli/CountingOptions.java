package org.farvertex.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.FinalState;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Setup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says which decays count. */
final class CountingOptions {

    private static final String OPTION = "--final-states";

    @Option(names = OPTION, paramLabel = "LIST", split = ",",
        description = "What counts, instead of the detector file's own: e+e-, mu+mu-, tau+tau-, hadrons, photons, charged; or all: every decay.")
    private List<String> finalStates;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The detector, counting what was asked for. */
    Detector of(Detector detector) {
        if (finalStates == null) {
            return detector;
        }
        Set<FinalState> kinds = EnumSet.noneOf(FinalState.class);
        for (String label : finalStates) {
            FinalState kind = FinalState.byLabel(label.strip()).orElseThrow(() -> InputException.of(OPTION, label, "must be one of "
                + Arrays.stream(FinalState.values()).map(FinalState::label).collect(Collectors.joining(", "))));
            if (!kinds.add(kind)) {
                throw InputException.of(OPTION, label, "is named twice");
            }
        }
        if (kinds.isEmpty() || (kinds.contains(FinalState.ANY) && kinds.size() > 1)) {
            throw InputException.of(OPTION, String.join(",", finalStates), kinds.isEmpty() ? "must name at least one" : "all stands alone");
        }
        return detector.counting(kinds);
    }

    /** The detector in a search for the particle of the model: counts what that looks for if its file names no final states. */
    Detector searching(Detector detector, ModelOptions model) {
        Set<FinalState> sought = model.sought();
        if (finalStates != null || sought.isEmpty() || detector.listed().isPresent()) {
            return detector;
        }
        String kinds = sought.stream().map(FinalState::label).collect(Collectors.joining(","));
        spec.commandLine().getErr().println("farvertex: " + detector.id() + ": counts " + kinds + ", which the search for " + model.name()
            + " is for; --final-states chooses others");
        return detector.counting(sought);
    }

    /** Refuses an experiment of which no decay counts at the mass as it was written. */
    Experiment required(Experiment experiment, String mass) {
        if (experiment.uncounted().isPresent()) {
            throw uncounted(experiment, "at " + mass);
        }
        return experiment;
    }

    /** Refuses a scan at none of whose masses [GeV] a decay counts. */
    void require(Setup setup, List<Double> masses) {
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
        return InputException.of(OPTION, counted, finalStates == null ? "is what " + experiment.detector().id() + " counts and " + says : says);
    }
}
