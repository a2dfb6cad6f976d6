package org.farvertex.report.scan;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.input.Shown;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.scan.CellState;
import org.farvertex.scan.Scanned;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.LeftOut;

/**
 * What {@code scan} did.
 *
 * @param place   where the rows are: a folder, or a single table
 * @param job     which share of the plan
 * @param setups  what the answers rest on
 * @param scanned the answers
 * @param seconds wall time [s]
 */
public record ScanResult(Path place, Job job, ScanSetups setups, Scanned scanned, double seconds) implements Result {

    @Override
    public Citations citations() {
        return setups.citations();
    }

    @Override
    public String text() {
        Map<CellState, Long> states = scanned.states();
        long cells = states.values().stream().mapToLong(Long::longValue).sum();
        return String.format(Locale.ROOT, "%d cells%s in %s%s; %.2f s", cells, job.of() == 1 ? "" : " of " + scanned.plan().cells() + " (job " + job.label() + ")",
            Shown.plain(place.toString()), states.entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + e.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ", cells > 0 ? ": " : "", "")), seconds)
            + setups.leftOut().stream().map(line -> System.lineSeparator() + line).collect(Collectors.joining());
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
            .with("errors", ScanSetups.ERRORS).withSome(LeftOut.KEY, setups.leftOutEach()).with("csv", table(true))
            .with("parquet", table(false)).with("seconds", seconds);
    }
}
