package org.farvertex.report.scan;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.farvertex.simulation.Setup;

/**
 * What {@code scan} did.
 *
 * @param folder  where the rows are
 * @param job     which share of the plan
 * @param scanned the answers
 * @param seconds wall time [s]
 */
public record ScanResult(Path folder, Job job, Scanned scanned, double seconds) implements Result {

    /** Name of the comment that says which plan the rows belong to. */
    static final String PLAN = "plan";
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
            new Input("precision", plan.precision().isPresent() ? Figures.of(plan.precision().getAsDouble()) : "of samples of standard size"),
            new Input("couplings", plan.cases().stream().map(c -> c.model().model()).distinct()
                .map(model -> model.name() + ": " + model.scale().name()).distinct().collect(Collectors.joining("; "))),
            new Input("spectra", plan.cases().stream().map(ScanCase::setup).map(s -> s.spectra().map(t -> t.generator() + " (" + t.description() + ")")
                .orElse("none needed")).distinct().collect(Collectors.joining("; "))));
        List<Input> all = job.of() == 1 ? inputs : Stream.concat(Stream.of(new Input(JOB, job.label())), inputs.stream()).toList();
        List<Setup> setups = plan.cases().stream().map(ScanCase::setup).collect(Collectors.toMap(
            s -> s.detector().id() + " " + s.model().name() + " " + s.channels() + s.spectra().map(t -> t.generator()), s -> s, (a, b) -> a,
            LinkedHashMap::new)).values().stream().toList();
        return Provenance.of(command, OptionalLong.of(plan.seed()), all, Setup.citations(setups));
    }

    @Override
    public String text() {
        Map<CellState, Long> states = scanned.states();
        long cells = states.values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%d cells%s in %s: %s; %.2f s", cells, job.of() == 1 ? "" : " of " + scanned.plan().cells() + " (job " + job.label() + ")",
            Shown.plain(folder.toString()), states.entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")), seconds);
    }

    @Override
    public JsonObject json() {
        JsonObject states = new JsonObject();
        scanned.states().forEach((state, cells) -> states.with(state.name().toLowerCase(Locale.ROOT), cells));
        return new JsonObject().with("plan_cells", scanned.plan().cells()).with("job", job.label()).with("states", states)
            .with("csv", folder.resolve(ScanFiles.CSV).toString()).with("parquet", folder.resolve(ScanFiles.PARQUET).toString()).with("seconds", seconds);
    }
}
