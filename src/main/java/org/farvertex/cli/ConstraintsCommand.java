package org.farvertex.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.farvertex.citation.Citations;
import org.farvertex.constraints.Constraints;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPoint;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.particle.Particle;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Provenance;
import org.farvertex.report.constraints.ConstraintsReport;
import org.farvertex.report.constraints.ConstraintsText;
import org.farvertex.report.file.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code constraints}: what published data say about the model at a point. */
@Command(name = "constraints", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"What published data say about the model at a point: prediction, limit, ratio and verdict of every process.",
        "Without --dark-higgs-mass: the mass that explains g-2 at one loop. Files are written with --output only."})
final class ConstraintsCommand implements Callable<Integer> {

    @Option(names = "--mass", required = true, paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the A', e.g. 80MeV")
    private WrittenEnergy mass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "mass of the phi', e.g. 80MeV")
    private WrittenEnergy darkHiggsMass;

    @Option(names = "--scenario", paramLabel = "NAME", defaultValue = "visible",
        description = "visible: A' decays to e+e-; invisible: a massless right-handed neutrino is open (default: ${DEFAULT-VALUE})")
    private String scenario;

    @Option(names = "--vev", paramLabel = "ENERGY", converter = PositiveEnergyConverter.class, defaultValue = "10GeV",
        description = "vacuum expectation value V (default: ${DEFAULT-VALUE})")
    private double vev;

    @Mixin
    private FolderOptions folder;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (folder.force() && !folder.given()) {
            throw InputException.of("--force", "goes with --output only; without it no files are written");
        }
        MassPoint point = point();
        List<Entry> entries = Constraints.at(point);
        if (folder.given()) {
            write(point, entries);
        }
        spec.commandLine().getOut().println(json ? Json.write(ConstraintsValues.of(point, entries, citations(entries)))
            : String.join(System.lineSeparator(), ConstraintsText.lines(entries)));
        return 0;
    }

    private void write(MassPoint point, List<Entry> entries) {
        Question question = Question.of(CommandWords.of(spec), List.of(point));
        Path place = folder.place("");
        try (ResultFolder results = folder.open(place, question)) {
            MassPlane plane = MassPlane.of(vev, point.scenario());
            results.publish(stage -> new ConstraintsReport(entries, plane, provenance(point, entries)).write(stage));
        }
        spec.commandLine().getErr().println("farvertex: written " + Shown.plain(place.resolve("constraints.csv").toString())
            + ", plane.csv and plane.svg, .pdf, .png beside it");
    }

    private Provenance provenance(MassPoint point, List<Entry> entries) {
        String higgs = point.darkHiggsMass().isPresent() ? Figures.of(point.darkHiggsMass().getAsDouble()) + " GeV" : "none";
        return Provenance.of(CommandWords.of(spec).recorded(), OptionalLong.empty(),
            List.of(new Input("m_A'", Figures.of(mass.value()) + " GeV"), new Input("m_phi'", higgs), new Input("V", Figures.of(vev) + " GeV"),
                new Input("scenario", scenario)), citations(entries));
    }

    static Citations citations(List<Entry> entries) {
        return Citations.NONE.part("model t3r").part("muon").part("flavour").part("dark matter").and(Entry.citations(entries));
    }

    private MassPoint point() {
        Scenario chosen = chosen();
        ModelOptions.requirePerturbative(vev, Particle.MUON.mass(), mass.value(), darkHiggsMass == null ? 0 : darkHiggsMass.value());
        try {
            return darkHiggsMass == null ? MassPoint.onBand(vev, mass.value(), chosen)
                : new MassPoint(vev, mass.value(), OptionalDouble.of(darkHiggsMass.value()), chosen);
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
