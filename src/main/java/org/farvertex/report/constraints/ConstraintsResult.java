package org.farvertex.report.constraints;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPoint;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.Result;

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

    /**
     * What it rests on.
     *
     * @return works and what each is used for
     */
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("muon").part("flavour").part("dark matter").and(Entry.citations(entries));
    }

    /**
     * How it came about.
     *
     * @param command the command line that makes it again
     * @return command, inputs and sources
     */
    public Provenance provenance(String command) {
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
}
