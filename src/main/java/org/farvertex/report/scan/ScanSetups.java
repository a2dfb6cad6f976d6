package org.farvertex.report.scan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Citations;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.scan.ScanCase;
import org.farvertex.scan.ScanPlan;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Setup;

/**
 * What the cases of a plan rest on and are without, found in one pass: a plan may have many thousands of them.
 *
 * @param plan  the plan
 * @param kinds one setup of each kind: detectors that differ in their place alone rest on the same, and are without the same
 */
public record ScanSetups(ScanPlan plan, List<Setup> kinds) {

    /** Name of the comment that says which plan the rows belong to. */
    static final String PLAN = "plan";
    /** Name of the comment that says how the first of them was asked for. */
    static final String COMMAND = "command";
    /** Name of the comment that says which job made them, if there are several. */
    static final String JOB = "job";
    /** What the column of errors holds and what it does not. */
    static final String ERRORS = "of the Monte Carlo method alone; how far generator, bremsstrahlung, mixing and depth move an edge, the bands of a reach tell";

    /** Keeps its own list. */
    public ScanSetups {
        kinds = List.copyOf(kinds);
    }

    /**
     * The setups of a plan.
     *
     * @param plan the plan
     * @return one of each kind, in the order of the rows
     */
    public static ScanSetups of(ScanPlan plan) {
        return new ScanSetups(plan, List.copyOf(plan.cases().stream().map(ScanCase::setup).collect(Collectors.toMap(
            s -> s.detector().id() + " " + s.model().name() + " " + s.channels() + s.spectra().map(t -> t.generator()), Function.identity(), (a, b) -> a,
            LinkedHashMap::new)).values()));
    }

    /**
     * How the rows of a job came about.
     *
     * @param command     the command line without the job
     * @param fingerprint digest of all that the rows of the plan depend on
     * @param job         which share of the plan
     * @return what stands at the head of the tables
     */
    public Provenance provenance(String command, String fingerprint, Job job) {
        Stream<Input> share = job.of() == 1 ? Stream.of() : Stream.of(new Input(JOB, job.label()));
        List<Input> all = Stream.of(share, inputs(fingerprint).stream(), Input.leftOut(kinds.stream().flatMap(s -> s.leftOut().stream()).toList()).stream(),
            ScanTable.parametersOf(plan).stream()).flatMap(each -> each).toList();
        return Provenance.of(command, OptionalLong.of(plan.seed()), all, citations());
    }

    private List<Input> inputs(String fingerprint) {
        return List.of(new Input(PLAN, fingerprint), new Input("cells", String.valueOf(plan.cells())),
            new Input("precision", plan.samples().isPresent() ? "of " + plan.samples().getAsLong() + " samples a cell"
                : plan.precision().isPresent() ? Figures.of(plan.precision().getAsDouble()) : "of samples of standard size"),
            new Input("errors", ERRORS),
            new Input("couplings", plan.cases().stream().map(c -> c.model().model()).distinct()
                .map(model -> model.name() + ": " + model.scale().name()).distinct().collect(Collectors.joining("; "))),
            new Input("spectra", plan.cases().stream().map(ScanCase::setup).map(s -> s.spectra().map(t -> t.generator() + " (" + t.description() + ")")
                .orElse("none needed")).distinct().collect(Collectors.joining("; "))));
    }

    /** What the rows rest on. */
    Citations citations() {
        return Setup.citations(kinds);
    }

    /** What the rows are without, for people. */
    List<String> leftOut() {
        return LeftOut.statements(kinds);
    }

    /** What the rows are without, each channel with the detector and model that lack it. */
    List<JsonObject> leftOutEach() {
        return kinds.stream().flatMap(setup -> setup.leftOut().stream()
            .map(one -> JsonObject.of(one).with("detector", setup.detector().id()).with("model", setup.model().name()))).toList();
    }
}
