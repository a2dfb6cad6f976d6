package org.farvertex.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.farvertex.constraints.Constraints;
import org.farvertex.constraints.MassPoint;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.report.constraints.ConstraintsResult;
import org.farvertex.report.file.Question;
import org.farvertex.report.file.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code constraints}: what published data say about the model at a point. */
@Command(name = "constraints", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex constraints --mass 80MeV"}, sortOptions = false,
    description = {"What published data say about the model at a point: prediction, limit, ratio and verdict of every process.",
        "Without --dark-higgs-mass: the mass that explains g-2 at one loop. Files are written with --output only."})
final class ConstraintsCommand implements Callable<Integer> {

    @Option(names = {"--mass", "--dark-photon-mass"}, required = true, paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the A', e.g. 80MeV")
    private WrittenEnergy mass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the phi', e.g. 80MeV")
    private WrittenEnergy darkHiggsMass;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "visible",
        description = "visible: A' decays to e+e-; invisible: a massless right-handed neutrino is open (default: ${DEFAULT-VALUE})")
    private String scenario;

    @Mixin
    private VevOption vev;

    @Mixin
    private FolderOptions folder;

    @Mixin
    private AnswerOptions answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder.force() && !folder.given()) {
            throw InputException.of("--force", "goes with --output only; without it no files are written");
        }
        MassPoint point = point();
        ConstraintsResult result = new ConstraintsResult(point, Constraints.at(point));
        if (folder.given()) {
            write(result);
        }
        return answer.print(result);
    }

    private void write(ConstraintsResult result) {
        String command = CommandWords.of(spec).recorded();
        Path place = folder.place("");
        try (ResultFolder results = folder.open(place, Question.of(command, List.of(result.point())))) {
            results.publish(stage -> {
                new RunRecord(spec, List.of(), Map.of()).write(stage);
                result.write(command, stage);
            });
        }
        spec.commandLine().getErr().println("farvertex: written " + Shown.plain(place.resolve("constraints.csv").toString())
            + ", plane.csv and plane.svg, .pdf, .png beside it");
    }

    private MassPoint point() {
        Scenario chosen = chosen();
        double scale = vev.making("--mass", mass).making("--dark-higgs-mass", darkHiggsMass).value(Particle.MUON.mass());
        try {
            return darkHiggsMass == null ? MassPoint.onBand(scale, mass.value(), chosen)
                : new MassPoint(scale, mass.value(), OptionalDouble.of(darkHiggsMass.value()), chosen);
        } catch (IllegalArgumentException e) {
            throw e.getMessage().contains("phi'") ? InputException.of("--dark-higgs-mass", darkHiggsMass.text(), e)
                : InputException.of("--mass", mass.text(), e);
        }
    }

    private Scenario chosen() {
        return switch (scenario) {
            case "visible" -> Scenario.VISIBLE;
            case "invisible" -> Scenario.INVISIBLE;
            default -> throw InputException.of("--scenario", scenario, "must be visible or invisible");
        };
    }
}
