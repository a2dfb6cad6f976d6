package org.farvertex.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.farvertex.config.Detectors;
import org.farvertex.config.Models;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.ModelReport;
import org.farvertex.simulation.ProductionYield;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models}: the models there are, what a model file means, and one to start from. */
@Command(name = "models", mixinStandardHelpOptions = true,
    description = "Lists the models; 'models check FILE' says what a model file means, 'models show NAME' prints one to start from.")
final class ModelsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Override
    public void run() {
        List<ModelDescription> files = Models.names().stream().map(name -> Models.byName(name).orElseThrow()).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(Map.of("models", ModelReport.list(files))));
        } else {
            ModelReport.table(files).forEach(out::println);
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the file of a shipped model, to start from.")
    void show(@Parameters(paramLabel = "NAME", description = "The name of a shipped model file.") String name) {
        spec.commandLine().getOut().println(Models.source(name).orElseThrow(() -> Models.unknown("model", name)).stripTrailing());
    }

    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Reads a model file strictly and says what it means at a mass and coupling.")
    void check(
        @Parameters(paramLabel = "FILE", description = "A .yaml file, or the name of a shipped model file.") String file,
        @Option(names = "--mass", paramLabel = "M", converter = WrittenEnergy.Converter.class,
            description = "Mass, e.g. 500MeV; default: the middle of the range that the file answers for.") WrittenEnergy mass,
        @Option(names = "--coupling", paramLabel = "X", description = "Coupling in its unit; default: the middle of its range.") Double coupling,
        @Option(names = "--detector", paramLabel = "NAME", defaultValue = "faser2",
            description = "At whose beam the yield of each process is told, default ${DEFAULT-VALUE} (LHC, 14 TeV).") String detector,
        @Option(names = "--json", description = "Print one JSON object instead of text.") boolean asJson) {
        ModelDescription model = Models.resolve("model", file);
        model.warnings().forEach(warning -> spec.commandLine().getErr().println("farvertex: " + warning));
        ModelPoint point = point(model, mass == null ? ModelReport.middle(model) : mass.value(), mass != null,
            coupling == null ? model.middleCoupling() : coupling);
        Function<ProductionTerm, Double> yields = yields(new FileModel(model, coupling == null ? model.middleCoupling() : coupling), point.mass(),
            Detectors.resolve(detector));
        PrintWriter out = spec.commandLine().getOut();
        if (asJson || json) {
            out.println(Json.write(ModelReport.values(point, yields)));
        } else {
            ModelReport.text(point, yields).forEach(out::println);
        }
    }

    /** Particles per interaction; null where the beam has no such process or the shipped spectra no such parent. */
    private static Function<ProductionTerm, Double> yields(FileModel model, double mass, Detector detector) {
        LongLivedParticle particle = model.at(mass);
        Beam beam = detector.beam();
        ProductionYield yield = new ProductionYield(detector, beam.spectra().isEmpty() ? Optional.empty()
            : Optional.of(EmbeddedSpectra.of(beam.spectra(), beam.collider() ? Generator.SIBYLL : Generator.PYTHIA)));
        return term -> {
            List<ProductionProcess> possible = model.processes(term, mass).stream().filter(process -> process.obstacle(beam).isEmpty()).toList();
            try {
                return possible.isEmpty() ? null : possible.stream().mapToDouble(process -> yield.of(particle, process)).sum();
            } catch (InputException e) {
                return null;
            }
        };
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
