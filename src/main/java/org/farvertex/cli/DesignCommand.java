package org.farvertex.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.farvertex.design.BaselineDesigner;
import org.farvertex.design.BaselineProposal;
import org.farvertex.design.BaselineRequest;
import org.farvertex.design.BaselineSurvey;
import org.farvertex.input.InputException;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.report.Provenance;
import org.farvertex.report.design.DesignFiles;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Threads;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code design}: Fig. 6 and the shorter-baseline experiment. */
@Command(name = "design", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Fig. 6 (decay length against d/ln N) and the search for an experiment with a shorter baseline.")
final class DesignCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false, heading = "Fig. 6:%n")
    private SurveyOptions survey = new SurveyOptions();

    @ArgGroup(exclusive = false, heading = "Shorter-baseline experiment:%n")
    private ProposalOptions proposal = new ProposalOptions();

    @Mixin
    private ExperimentOptions options;

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "output/design",
        description = "Folder for pictures, tables and the page, default ${DEFAULT-VALUE}.")
    private Path output;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
        description = "Seed of the random numbers, default ${DEFAULT-VALUE}; same seed, same result.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
        description = "Worker threads, default all processors; does not change the result.")
    private Integer threadCount;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(options.model.model() instanceof RightHandedT3R chosen)) {
            throw InputException.of("--model", options.model.model().name(), "design is made for t3r, whose window of masses is in question");
        }
        List<Double> masses = survey.masses(options.model);
        Model paper = new RightHandedT3R(chosen.vev(), chosen.kineticMixingFactor(), true, RightHandedT3R.Scenario.VISIBLE);
        List<Experiment> templates = survey.detectors().stream().map(d -> options.experiment(d, masses.get(0))).toList();
        BaselineRequest request = proposal.request();
        BaselineDesigner designer = new BaselineDesigner(request, chosen, seed);
        Experiment unit = options.experiment(designer.unit(), request.window().high());
        try (Threads threads = new Threads(threads())) {
            BaselineSurvey found = BaselineSurvey.of(paper, masses, templates, seed, threads);
            BaselineProposal winner = designer.propose(unit, proposal.material(), provenance().command(), threads);
            DesignFiles.write(found, provenance(), output);
            Map<String, Object> values = new LinkedHashMap<>(DesignJson.survey(found));
            values.put("proposal", DesignJson.proposal(winner));
            spec.commandLine().getOut().println(Json.write(values));
        }
        return 0;
    }

    private Provenance provenance() {
        String line = String.join(" ", spec.commandLine().getParseResult().originalArgs());
        return new Provenance("farvertex design" + (line.isEmpty() ? "" : " " + line), FarVertex.version(), OptionalLong.of(seed),
            List.of(), List.of());
    }

    private int threads() {
        if (threadCount != null && (threadCount < 1 || threadCount > 4096)) {
            throw InputException.of("--threads", threadCount, "must be between 1 and 4096");
        }
        return threadCount == null ? Runtime.getRuntime().availableProcessors() : threadCount;
    }
}
