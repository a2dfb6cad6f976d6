package org.farvertex.report.scan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Citations;
import org.farvertex.input.Shown;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Result;
import org.farvertex.scan.CellState;
import org.farvertex.scan.ScanCase;
import org.farvertex.scan.ScanPlan;
import org.farvertex.scan.Scanned;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Setup;

/**
 * What {@code scan} did.
 *
 * @param place   where the rows are: a folder, or a single table
 * @param job     which share of the plan
 * @param scanned the answers
 * @param seconds wall time [s]
 */
public record ScanResult(Path place, Job job, Scanned scanned, double seconds) implements Result {

    /** Name of the comment that says which plan the rows belong to. */
    static final String PLAN = "plan";
    /** Name of the comment that says how the first of them was asked for. */
    static final String COMMAND = "command";
    /** What the column of errors holds and what it does not. */
    private static final String ERRORS = "of the Monte Carlo method alone; how far generator, bremsstrahlung, mixing and depth move an edge, the bands of a reach tell";
    /** Name of the comment that says which job made them, if there are several. */
    static final String JOB = "job";

    /**
     * How the rows of a job came about.
     *
     * @param command     the command line without the job
     * @param plan        the plan
     * @param fingerprint digest of all that the rows of the plan depend on
     * @param job         which share of the plan
     * @return what stands at the head of the tables
     */
    public static Provenance provenance(String command, ScanPlan plan, String fingerprint, Job job) {
        List<Input> inputs = List.of(new Input(PLAN, fingerprint), new Input("cells", String.valueOf(plan.cells())),
            new Input("precision", plan.samples().isPresent() ? "of " + plan.samples().getAsLong() + " samples a cell"
                : plan.precision().isPresent() ? Figures.of(plan.precision().getAsDouble()) : "of samples of standard size"),
            new Input("errors", ERRORS),
            new Input("couplings", plan.cases().stream().map(c -> c.model().model()).distinct()
                .map(model -> model.name() + ": " + model.scale().name()).distinct().collect(Collectors.joining("; "))),
            new Input("spectra", plan.cases().stream().map(ScanCase::setup).map(s -> s.spectra().map(t -> t.generator() + " (" + t.description() + ")")
                .orElse("none needed")).distinct().collect(Collectors.joining("; "))));
        Stream<Input> share = job.of() == 1 ? Stream.of() : Stream.of(new Input(JOB, job.label()));
        List<Input> all = Stream.of(share, inputs.stream(),
            Input.leftOut(kinds(plan).flatMap(s -> s.leftOut().stream()).toList()).stream(), ScanTable.parametersOf(plan).stream()).flatMap(each -> each).toList();
        return Provenance.of(command, OptionalLong.of(plan.seed()), all, citations(plan));
    }

    /** What the rows rest on. */
    private static Citations citations(ScanPlan plan) {
        return Setup.citations(kinds(plan).toList());
    }

    /** One setup of each kind: detectors that differ in their place alone rest on the same, and are without the same. */
    private static Stream<Setup> kinds(ScanPlan plan) {
        return plan.cases().stream().map(ScanCase::setup).collect(Collectors.toMap(
            s -> s.detector().id() + " " + s.model().name() + " " + s.channels() + s.spectra().map(t -> t.generator()), s -> s, (a, b) -> a,
            LinkedHashMap::new)).values().stream();
    }

    @Override
    public Citations citations() {
        return citations(scanned.plan());
    }

    @Override
    public String text() {
        Map<CellState, Long> states = scanned.states();
        long cells = states.values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%d cells%s in %s%s; %.2f s", cells, job.of() == 1 ? "" : " of " + scanned.plan().cells() + " (job " + job.label() + ")",
            Shown.plain(place.toString()), states.entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ", cells > 0 ? ": " : "", "")), seconds)
            + LeftOut.statement(kinds(scanned.plan()).flatMap(s -> s.leftOut().stream()).toList()).map(channels -> System.lineSeparator() + channels).orElse("");
    }

    private static Stream<JsonObject> leftOut(Setup setup) {
        return setup.leftOut().stream().map(one -> JsonObject.of(one).with("detector", setup.detector().id()).with("model", setup.model().name()));
    }

    /** Where the table as text, or that in columns, is; null if it was not asked for. */
    private String table(boolean text) {
        Optional<SingleTable> single = SingleTable.of(place);
        if (single.isPresent()) {
            return single.get().isText() == text ? place.toString() : null;
        }
        return place.resolve(text ? ScanFiles.CSV : ScanFiles.PARQUET).toString();
    }

    @Override
    public JsonObject json() {
        JsonObject states = new JsonObject();
        scanned.states().forEach((state, cells) -> states.with(state.name().toLowerCase(Locale.ROOT), cells));
        return new JsonObject().with("plan_cells", scanned.plan().cells()).with("job", job.label()).with("states", states)
            .with("errors", ERRORS).withSome(LeftOut.KEY, kinds(scanned.plan()).flatMap(ScanResult::leftOut).toList()).with("csv", table(true)).with("parquet", table(false)).with("seconds", seconds);
    }
}
