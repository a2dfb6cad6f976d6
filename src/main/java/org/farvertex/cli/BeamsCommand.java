package org.farvertex.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;
import org.farvertex.report.BeamList;
import org.farvertex.report.InterpolationResult;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.InterpolationCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code beams}: lists beams and targets, or checks the interpolation of spectra between beams. */
@Command(name = "beams", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex beams"},
    description = "Lists the beams and targets that a detector file may name; 'beams check' predicts spectra that are known from those of other momenta.")
final class BeamsCommand implements Callable<Integer> {

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Integer call() {
        return answer.print(new BeamList(Beams.all(), Material.all()));
    }

    @Command(name = "check", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex beams check"},
        description = "Leaves out each shipped proton beam that lies between two others, predicts its spectra from those and says how far off that is.")
    Integer check(@Mixin AnswerFileOptions own) {
        List<Double> known = Beams.tabulated();
        List<InterpolationCheck> checks = known.subList(1, known.size() - 1).stream().flatMap(momentum -> {
            int at = known.indexOf(momentum);
            List<String> neighbours = Stream.of(known.get(at - 1), known.get(at + 1)).flatMap(p -> Beams.folders(p).stream()).toList();
            return Arrays.stream(Generator.values()).flatMap(g -> InterpolationCheck.of(momentum, Beams.folders(momentum), neighbours, g).stream());
        }).toList();
        return answer.with(own).print(new InterpolationResult(checks));
    }
}
