package org.farvertex.report.reproduce;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Citations;
import org.farvertex.constraints.Entry;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.Reach;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;
import org.farvertex.reproduce.DataTests;
import org.farvertex.reproduce.Finding;
import org.farvertex.reproduce.PhotonSearch;
import org.farvertex.reproduce.PublishedValue;
import org.farvertex.reproduce.Reproduction;
import org.farvertex.reproduce.ShortBaseline;
import org.farvertex.reproduce.Statement;
import org.farvertex.simulation.Setup;
import org.farvertex.statistics.Estimate;

/**
 * The answer of {@code reproduce}.
 *
 * @param result what was computed
 * @param seed   seed of the random numbers
 */
public record PaperResult(Reproduction result, long seed) implements Result {

    @Override
    public Citations citations() {
        Stream<Setup> searches = Stream.concat(result.photons().rows().stream().map(row -> row.reach().setup()), Stream.of(result.shorter().setup()));
        return Stream.concat(result.figure3().stream().map(Reach::setup), searches).map(Setup::citations)
            .reduce(Citations.NONE.part("reproduce"), Citations::and);
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("values", result.values().stream().map(PaperResult::value).toList())
            .with("claims", result.statements().stream().map(PaperResult::claim).toList())
            .with("beyond", result.findings().stream().map(PaperResult::finding).toList())
            .with("shorter_baseline", result.shorter().rows().stream().map(PaperResult::version).toList()).with("seed", seed);
    }

    private static JsonObject value(PublishedValue value) {
        return new JsonObject().with("id", value.id()).with("where", value.where()).with("quantity", value.quantity())
            .with("unit", value.unit()).with("printed", value.printed()).with("published", value.published()).with("ours", value.ours())
            .with("deviation", value.deviation()).with("agrees", value.agrees()).with("why", value.agrees() ? "" : value.why());
    }

    private static JsonObject claim(Statement statement) {
        return new JsonObject().with("id", statement.id()).with("where", statement.where()).with("claim", statement.claim())
            .with("holds", statement.holds()).with("evidence", statement.evidence()).with("remark", statement.remark());
    }

    private static JsonObject version(ShortBaseline.Row row) {
        return new JsonObject().with("part", row.part()).with("version", row.version()).with("mass_GeV", ShortBaseline.MASSES)
            .with("expected", row.expected().stream().map(Estimate::value).toList())
            .with("error", row.expected().stream().map(Estimate::error).toList());
    }

    private static JsonObject finding(Finding finding) {
        return new JsonObject().with("id", finding.id()).with("quantity", finding.quantity()).with("unit", finding.unit())
            .with("value", finding.value()).with("remark", finding.remark());
    }

    /** The summary and what differs; the rest stands in the report. */
    @Override
    public String text() {
        List<String> lines = new ArrayList<>(List.of(PaperReport.summary(result), "", "Numbers that differ:"));
        TextTable table = new TextTable().row("where", "quantity", "paper", "ours", "deviation");
        result.values().stream().filter(v -> !v.agrees()).forEach(v -> table.row(v.where(),
            v.quantity() + (v.unit().isEmpty() ? "" : " [" + v.unit() + "]"), v.printed(),
            PaperTables.ours(v),
            String.format(Locale.ROOT, "%+.2f %%", 100 * v.deviation())));
        lines.addAll(table.lines());
        lines.add("");
        lines.add("Claims that do not hold:");
        result.statements().stream().filter(s -> !s.holds()).forEach(s -> lines.add("  " + s.where() + ": " + s.claim() + " (ours: "
            + s.evidence() + ")"));
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    /**
     * How it came about.
     *
     * @param command the command line that makes it again
     * @param setups  the experiments of its figures
     * @return command, inputs and sources
     */
    public Provenance provenance(String command, List<Setup> setups) {
        List<Input> inputs = List.of(new Input("model", "t3r, V = 10 GeV, paper mode (e+e- alone open)"),
            new Input("model of the shorter baseline", ShortBaseline.model().name() + ", V = 10 GeV, all that the A' does"),
            new Input("model of the search for photons", PhotonSearch.model().name() + ", V = 10 GeV, photons alone open"),
            new Input("experiments", setups.stream().map(s -> s.detector().id()).distinct().collect(Collectors.joining(", "))),
            new Input("spectra", setups.stream().flatMap(s -> s.spectra().stream()).map(s -> s.generator() + " (" + s.description() + ")")
                .distinct().collect(Collectors.joining("; "))));
        return Provenance.of(command, OptionalLong.of(seed), inputs,
            result.data().cases().stream().map(DataTests.Case::entries).map(Entry::citations).reduce(citations(setups), Citations::and));
    }

    /**
     * What the figures rest on.
     *
     * @param setups the experiments
     * @return works and what each is used for
     */
    public static Citations citations(List<Setup> setups) {
        return Citations.NONE.part("reproduce").and(Setup.citations(setups)).and(Exclusion.citations(Reproduction.model().name()))
            .part("flavour").part("muon").part("dark matter");
    }
}
