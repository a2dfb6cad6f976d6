package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.ReachPlan;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Provenance;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import picocli.CommandLine.Model.CommandSpec;

/** Gathers what a reach run depends on, for its journal and for the heads of its files. */
final class ReachInputs {

    private ReachInputs() {
    }

    /** Everything the numbers of a scan depend on. */
    static Question question(CommandSpec spec, ReachPlan plan, List<Setup> setups, ExperimentOptions options) {
        List<Object> parts = new ArrayList<>(List.of(plan));
        setups.forEach(s -> parts.addAll(List.of(s.detector(), s.model(), s.channels(), s.domain(), options.contents(s.spectra()))));
        return Question.of(CommandWords.of(spec), parts);
    }

    /** Everything the histograms at one point depend on. */
    static Question question(CommandSpec spec, Experiment experiment, RunSettings settings, ExperimentOptions options) {
        return Question.of(CommandWords.of(spec), List.of(experiment.particle().mass(), experiment.detector(), options.model.model(),
            experiment.channels(), experiment.domain(), options.contents(experiment.spectra()), settings.seed(), settings.samples(),
            settings.sampling()));
    }

    static Provenance provenance(CommandSpec spec, ReachPlan plan, List<Setup> setups) {
        Setup first = setups.get(0);
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("detectors", setups.stream().map(s -> s.detector().name() + " (" + s.detector().id() + ")").distinct()
            .collect(Collectors.joining(", "))));
        inputs.add(new Input("model", first.model().name() + (plan.couplings().isPresent() ? ""
            : ", " + first.model().scale().name() + " = " + Figures.of(first.model().coupling()))));
        inputs.add(new Input("masses", Figures.of(plan.masses().low()) + " to " + Figures.of(plan.masses().high()) + " GeV"));
        plan.couplings().ifPresent(r -> inputs.add(new Input("couplings", Figures.of(r.low()) + " to " + Figures.of(r.high()))));
        inputs.add(new Input("channels", setups.stream().flatMap(s -> s.channels().stream()).distinct()
            .collect(Collectors.joining(", "))));
        inputs.add(new Input("spectra", setups.stream().map(s -> s.spectra().map(t -> t.generator() + " (" + t.description() + ")")
            .orElse("none needed")).distinct().collect(Collectors.joining("; "))));
        inputs.add(new Input("samples per mass and channel", String.valueOf(plan.samples())));
        return Provenance.of(CommandWords.of(spec).recorded(), OptionalLong.of(plan.seed()), inputs, citations(plan, setups));
    }

    /** The report of a scan draws published exclusions too, and for t3r at one V the band of g-2. */
    static Citations citations(ReachPlan plan, List<Setup> setups) {
        String model = setups.get(0).model().name();
        Citations citations = Setup.citations(setups).and(Exclusion.citations(model));
        return model.equals("t3r") && plan.couplings().isEmpty() ? citations.part("muon") : citations;
    }
}
