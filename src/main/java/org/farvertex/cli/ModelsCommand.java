package org.farvertex.cli;

import java.util.concurrent.Callable;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.input.InputException;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.report.theory.ModelCheck;
import org.farvertex.report.theory.ModelList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models}: the models there are, what a model file means, and one to start from. */
@Command(name = "models", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex models"},
    description = "Lists the models; 'models check FILE' says what a model file means, 'models show NAME' prints one to start from.")
final class ModelsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Integer call() {
        return answer.print(new ModelList(Models.names().stream().map(name -> Models.byName(name).orElseThrow()).toList()));
    }

    @Command(name = "show", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex models show hnl-mu"}, description = "Prints the file of a shipped model, to start from.")
    Integer show(@Parameters(paramLabel = "NAME", description = "The name of a shipped model file.") String name) {
        spec.commandLine().getOut().println(Models.source(name).stripTrailing());
        return 0;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex models check dark-higgs --mass 500MeV"}, sortOptions = false,
        description = "Reads a model file strictly and says what it means at a mass and coupling.")
    Integer check(
        @Parameters(paramLabel = "FILE", description = "A .yaml file, or the name of a shipped model file.") String file,
        @Option(names = "--mass", paramLabel = "M", converter = WrittenEnergy.Converter.class,
            description = "Mass, e.g. 500MeV; default: the middle of the range that the file answers for.") WrittenEnergy mass,
        @Option(names = "--coupling", paramLabel = "X", description = "Coupling in its unit; default: the middle of its range.") Double coupling,
        @Option(names = "--detector", paramLabel = "NAME", defaultValue = "faser2",
            description = "At whose beam the yield of each process is told, default ${DEFAULT-VALUE} (LHC, 14 TeV).") String detector,
        @Mixin AnswerFileOptions own) {
        ModelDescription model = Models.resolve("model", file);
        ModelPoint point = point(model, mass == null ? ModelCheck.middle(model) : mass.value(), mass != null,
            coupling == null ? model.middleCoupling() : coupling);
        return answer.with(own).print(ModelCheck.of(point, Detectors.resolve(detector)));
    }

    private static ModelPoint point(ModelDescription model, double mass, boolean given, double coupling) {
        if (!(coupling > 0 && Double.isFinite(coupling))) {
            throw InputException.of("--coupling", coupling, "must be positive and finite");
        }
        try {
            return model.at(mass, coupling);
        } catch (IllegalArgumentException e) {
            throw InputException.of(given ? "--mass" : "--coupling", given ? mass : coupling, e);
        }
    }
}
