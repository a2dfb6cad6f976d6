package org.farvertex.report.constraints;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPoint;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Result;
import org.farvertex.report.chart.ChartFiles;
import org.farvertex.report.table.CsvFile;

/**
 * What {@code constraints} found.
 *
 * @param point   where
 * @param entries the comparison with each measurement
 */
public record ConstraintsResult(MassPoint point, List<Entry> entries) implements Result {

    /** Keeps its own list. */
    public ConstraintsResult {
        entries = List.copyOf(entries);
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("muon").part("flavour").part("dark matter").and(Entry.citations(entries));
    }

    private Provenance provenance(String command) {
        String higgs = point.darkHiggsMass().isPresent() ? Figures.of(point.darkHiggsMass().getAsDouble()) + " GeV" : "none";
        return Provenance.of(command, OptionalLong.empty(), List.of(new Input("m_A'", Figures.of(point.darkPhotonMass()) + " GeV"),
            new Input("m_phi'", higgs), new Input("V", Figures.of(point.vev()) + " GeV"), new Input("scenario", scenario())), citations());
    }

    private String scenario() {
        return point.scenario().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String text() {
        return String.join(System.lineSeparator(), ConstraintsText.lines(entries));
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("mass_GeV", point.darkPhotonMass()).with("dark_higgs_mass_GeV", point.darkHiggsMass())
            .with("V_GeV", point.vev()).with("scenario", scenario())
            .with("entries", entries.stream().map(ConstraintsResult::entry).toList())
            .with("version", Program.version()).with("citations", citations().lines());
    }

    private static JsonObject entry(Entry entry) {
        return new JsonObject().with("id", entry.id()).with("quantity", entry.process().quantity()).with("unit", entry.process().unit())
            .with("statement", entry.process().exact() ? "exact" : "estimate")
            .with("prediction", entry.prediction().map(p -> p.value())).with("theory_error", entry.prediction().map(p -> p.error()))
            .with("prediction_low", entry.prediction().map(p -> p.low())).with("prediction_high", entry.prediction().map(p -> p.high()))
            .with("limit", entry.limit()).with("confidence", entry.confidence()).with("source", entry.source())
            .with("ratio", entry.ratio()).with("verdict", entry.verdict().text()).with("because", entry.because())
            .with("theory", entry.process().error());
    }

    /**
     * Writes the tables of the point and of the plane of the two masses around it, and a picture of the plane.
     *
     * @param command the command line that makes them again
     * @param folder  the folder; made if missing
     */
    public void write(String command, Path folder) {
        MassPlane plane = MassPlane.of(point.vev(), point.scenario());
        ChartFiles.write(ConstraintsChart.of(plane), folder, "plane");
        CsvFile.write(ConstraintsTables.regions(plane), provenance(command), folder.resolve("plane.csv"));
        CsvFile.write(ConstraintsTables.entries(entries), provenance(command), folder.resolve("constraints.csv"));
    }
}
