package org.farvertex.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Model;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.report.theory.FileModelResult;
import org.farvertex.report.theory.HiggsResult;
import org.farvertex.report.theory.ModelResult;
import org.farvertex.report.theory.ModelResult.Completion;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model}: what the particle of a model is like at one mass, and for t3r its UV completion. */
@Command(name = "model", mixinStandardHelpOptions = true, footer = {"", "Example: farvertex model --mass 60MeV --momentum 100GeV"}, sortOptions = false,
    description = {"Couplings, mixing, widths, branching ratios and lifetime of the particle of a model.",
        "For t3r also the seesaw, the mixing of the scalars and the anomaly sums of Table III."})
final class ModelCommand implements Callable<Integer>, PointCommand {

    @Option(names = "--mass", required = true, paramLabel = "M", converter = WrittenEnergy.Converter.class,
        description = "Mass of the particle, e.g. 60MeV.")
    private WrittenEnergy mass;

    @Option(names = "--momentum", paramLabel = "P", converter = NumberConverters.PositiveEnergy.class,
        description = "Gives the decay length at this momentum, e.g. 100GeV.")
    private Double momentum;

    @ArgGroup(exclusive = false, heading = "Model:%n")
    private ModelOptions options = new ModelOptions();

    @ArgGroup(exclusive = false, heading = "UV completion:%n")
    private UvOptions uv = new UvOptions();

    @Option(names = "--points", paramLabel = "FILE", description = PointCommand.POINTS
        + "(--mass 40MeV,60MeV): --mass, --vev, --epsilon, --coupling, --momentum, --kinetic-mixing-factor.")
    String points;

    @Mixin
    private AnswerFileOptions answer;

    @Override
    public Set<String> listed() {
        return Set.of("--mass", "--vev", "--epsilon", "--coupling", "--momentum", "--kinetic-mixing-factor");
    }

    @Override
    public Integer call() {
        Model model = options.model();
        OptionalDouble atMomentum = momentum == null ? OptionalDouble.empty() : OptionalDouble.of(momentum);
        Optional<Completion> completion = Optional.empty();
        if (model instanceof RightHandedT3R t3r) {
            completion = Optional.of(new Completion(t3r.vev(), uv.completion(t3r.vev())));
        } else {
            uv.refuse(model.name());
        }
        if (model instanceof DarkHiggs higgs) {
            return answer.print(new HiggsResult(higgs, options.particle(mass), atMomentum));
        }
        Optional<DarkPhoton> boson = options.boson(mass);
        return answer.print(boson.isPresent() ? new ModelResult(boson.get(), atMomentum, completion)
            : new FileModelResult(model, options.particle(mass), atMomentum));
    }
}
