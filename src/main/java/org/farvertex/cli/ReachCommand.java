package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Detector;
import org.farvertex.reach.Journal;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Setup;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code reach DETECTOR…}: masses, or contours in mass and coupling, with at least the signal. */
@Command(name = "reach", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Finds where a detector expects at least its signal: mass intervals at one coupling, or contours.")
final class ReachCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DETECTOR", arity = "1..*",
        description = "Detector files (YAML) or names of shipped ones, e.g. faser nucal; 'all' for every shipped one.")
    private List<String> names;

    @Mixin
    private ExperimentOptions options;

    @ArgGroup(exclusive = false, heading = "Scan:%n")
    private ScanOptions scan = new ScanOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long begin = System.nanoTime();
        ReachPlan plan = scan.plan(options.model);
        ReachRun run = new ReachRun(plan, scan.signal(), Journal.inMemory(), scan.threads());
        List<Reach> reaches;
        try (ProgressMeter meter = ProgressMeter.start("reach", spec)) {
            reaches = run.of(setups(plan), meter);
        }
        double seconds = (System.nanoTime() - begin) * 1e-9;
        spec.commandLine().getOut().println(json ? Json.write(ReachValues.of(reaches, seconds))
            : ReachTable.of(reaches, seconds));
        return 0;
    }

    private List<Setup> setups(ReachPlan plan) {
        Double fallback = plan.couplings().map(r -> Math.sqrt(r.low() * r.high())).orElse(null);
        List<Setup> setups = new ArrayList<>();
        for (Detector detector : detectors()) {
            setups.add(options.setup(detector, fallback, null));
        }
        return setups;
    }

    private List<Detector> detectors() {
        if (names.equals(List.of("all"))) {
            return Detectors.shipped();
        }
        return names.stream().map(Detectors::resolve).toList();
    }
}
