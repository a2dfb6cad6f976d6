package org.farvertex.cli;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.farvertex.report.rate.RateResult;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rate DETECTOR}: expected decays at one point. */
@Command(name = "rate", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex rate faser --mass 40MeV,60MeV --vev 10GeV"}, sortOptions = false,
    description = "Expected decays of a long-lived particle (t3r: A' -> e+ e-) in a detector at one point, by channel, with Monte Carlo error.")
final class RateCommand implements Callable<Integer>, PointCommand {

    @Mixin
    private PointOptions point;

    @ArgGroup(exclusive = false, heading = "Signal:%n")
    private SignalOptions signal = new SignalOptions();

    @ArgGroup(exclusive = false, heading = "Run:%n")
    private RunOptions.UntilPrecise run = new RunOptions.UntilPrecise();

    @Option(names = "--points", paramLabel = "FILE", description = PointCommand.POINTS
        + "(--mass 40MeV,60MeV): --mass, --vev, --epsilon, --coupling, --kinetic-mixing-factor.")
    String points;

    @Mixin
    private AnswerFileOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Set<String> listed() {
        return Set.of("--mass", "--vev", "--epsilon", "--coupling", "--kinetic-mixing-factor");
    }

    @Override
    public Integer call() {
        Experiment experiment = signal.asked(point.experiment());
        RunSettings settings = run.settings();
        Rate rate;
        try (ProgressMeter meter = ProgressMeter.start("rate", answer.quiet())) {
            rate = new RateEstimator(settings, meter).estimate(experiment);
        }
        Map<String, Double> branching = point.options().model.model().branching(experiment.particle());
        return answer.print(new RateResult(experiment, branching, settings, rate, CommandWords.of(spec).recorded()));
    }
}
