package org.farvertex.report.reach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.model.Coupling;
import org.farvertex.model.Model;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.report.Figures;
import org.farvertex.report.Provenance;
import org.farvertex.report.Provenance.Input;
import org.farvertex.report.chart.Label;
import org.farvertex.report.hepdata.DataTable;
import org.farvertex.report.hepdata.SubmissionFolder;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.page.Section;
import org.farvertex.report.table.CsvFile;
import org.farvertex.simulation.Setup;

/**
 * Everything that a reach run writes: tables, HEPData submission, figures and a page.
 *
 * @param reaches    what was found, at least one; of the entries for one experiment the first is the main one
 * @param masses     range of masses scanned [GeV]
 * @param couplings  range of couplings scanned; empty if the coupling was fixed
 * @param provenance how it was made
 */
public record ReachReport(List<Reach> reaches, Range masses, Optional<Range> couplings, Provenance provenance) {

    /** Vertical lines of more experiments could not be told apart. */
    private static final int MOST_IN_PLANE = 6;

    /** Keeps its own list. */
    public ReachReport {
        reaches = List.copyOf(reaches);
    }

    /**
     * Writes all files, the pictures and the page that holds them last.
     *
     * @param folder the folder; made if missing
     * @return the page
     */
    public Path write(Path folder) {
        Coupling coupling = reaches.get(0).setup().model().scale();
        CsvFile.write(couplings.isPresent() ? ReachTables.contours(reaches, coupling) : ReachTables.intervals(reaches), provenance,
            folder.resolve("reach.csv"));
        if (BandTables.any(reaches)) {
            CsvFile.write(BandTables.all(reaches), provenance, folder.resolve("bands.csv"));
        }
        ReachTables.unknown(reaches, coupling.name()).ifPresent(table -> CsvFile.write(table, provenance, folder.resolve("unknown.csv")));
        for (Reach reach : reaches) {
            reach.grid().ifPresent(grid -> CsvFile.write(ReachTables.grid(grid, coupling), provenance,
                folder.resolve("grid-" + reach.setup().detector().id() + suffix(reach) + ".csv")));
        }
        List<DataTable> tables = ReachHepData.tables(reaches);
        if (!tables.isEmpty()) {
            SubmissionFolder.write(ReachHepData.submission(reaches, tables, provenance), folder.resolve("hepdata"));
        }
        return PageFiles.write(page(figures()), folder);
    }

    private String suffix(Reach reach) {
        boolean alone = reaches.stream().filter(r -> r.setup().detector().id().equals(reach.setup().detector().id())).count() == 1;
        return alone ? "" : "-" + reach.generator().replaceAll("[^A-Za-z0-9.]+", "-");
    }

    private List<Section.Figure> figures() {
        ReachCharts charts = new ReachCharts(reaches, masses);
        List<Section.Figure> figures = new ArrayList<>();
        if (couplings.isPresent()) {
            figures.add(new Section.Figure("reach", charts.contours(couplings.get()), "Couplings with at least the signal. Grey: experiments "
                + "that saw nothing, simulated here or from their publications; outlined: projections"
                + (reaches.size() > experiments() ? "; a band lies between generators." : ".")));
            return figures;
        }
        figures.add(new Section.Figure("reach", charts.rows(), "Masses of the " + symbol() + " with at least the signal, the farthest reach above. "
            + "Grey: experiments that saw nothing; an arrow: the interval goes on beyond the masses scanned."));
        if (reaches.get(0).setup().model().explainsMuon() && experiments() <= MOST_IN_PLANE) {
            figures.add(new Section.Figure("fig3", charts.fig3(), "The same in the axes of Fig. 3 of the paper; the blue band "
                + "explains *g*_{μ} − 2" + (BandTables.any(reaches) ? "; bars: how far the upper edge depends on the model, thin with the kinetic mixing" : "")
                + ". Nothing is shaded beyond the masses scanned."));
        }
        figures.add(new Section.Figure("expected", charts.expected(), "Expected events against the mass of the " + symbol() + "."));
        return figures;
    }

    private long experiments() {
        return reaches.stream().map(reach -> reach.setup().detector().id()).distinct().count();
    }

    private String symbol() {
        return Label.verbatim(reaches.get(0).setup().model().identity().symbol());
    }

    private Page page(List<Section.Figure> figures) {
        List<Section> sections = new ArrayList<>(figures);
        sections.add(new Section.Numbers(ReachTables.summary(reaches, masses)));
        ReachNotes.of(reaches).forEach(note -> sections.add(new Section.Paragraph(Label.verbatim(note) + ".")));
        ReachTables.unknown(reaches, reaches.get(0).setup().model().scale().name()).ifPresent(table -> sections.add(new Section.Numbers(table)));
        if (BandTables.any(reaches)) {
            sections.add(new Section.Numbers(couplings.isEmpty() ? BandTables.ranges(reaches) : BandTables.all(reaches)));
        }
        if (couplings.isEmpty()) {
            sections.add(new Section.Numbers(ReachTables.intervals(reaches)));
        }
        return new Page("Reach for " + CountedDecays.of(reaches).markup(), "Where each experiment expects at least its signal, with the Monte Carlo error of "
            + "every edge and how far a yield twice as large moves it" + (BandTables.any(reaches) ? "; bands tell how far the model does."
            : "; bands would tell how far the model does.") + " No background is assumed beyond what the detector files "
            + "state; it raises the signal needed as the median expected CLs limit grows.", provenance, sections);
    }

    /**
     * How a scan came about.
     *
     * @param command the command line that makes it again
     * @param plan    what was asked
     * @param setups  of which experiments, at least one
     * @return command, inputs and sources
     */
    public static Provenance provenance(String command, ReachPlan plan, List<Setup> setups) {
        Model model = setups.get(0).model();
        List<Input> inputs = new ArrayList<>();
        inputs.add(new Input("detectors", setups.stream().map(s -> s.detector().name() + " (" + s.detector().id() + ")").distinct()
            .collect(Collectors.joining(", "))));
        inputs.add(new Input("model", model.name() + (plan.couplings().isPresent() ? ""
            : ", " + model.scale().name() + " = " + Figures.of(model.coupling()))));
        inputs.add(new Input("masses", Figures.of(plan.masses().low()) + " to " + Figures.of(plan.masses().high()) + " GeV"));
        plan.couplings().ifPresent(r -> inputs.add(new Input("couplings", Figures.of(r.low()) + " to " + Figures.of(r.high()))));
        inputs.add(new Input("channels", setups.stream().flatMap(s -> s.channels().stream()).distinct()
            .collect(Collectors.joining(", "))));
        inputs.addAll(Input.leftOut(setups.stream().flatMap(s -> s.leftOut().stream()).distinct().toList()));
        inputs.add(new Input("spectra", setups.stream().map(s -> s.spectra().map(t -> t.generator() + " (" + t.description() + ")")
            .orElse("none needed")).distinct().collect(Collectors.joining("; "))));
        inputs.add(new Input("samples per mass and channel", String.valueOf(plan.samples())));
        inputs.add(new Input("errors", plan.couplings().isPresent() ? EdgeText.CONTOURS_LEFT_OUT : EdgeText.LEFT_OUT));
        return Provenance.of(command, OptionalLong.of(plan.seed()), inputs, citations(plan, setups));
    }

    /**
     * What a scan rests on. Its pictures show published exclusions too, and at one coupling of a model of the muon the band of g − 2.
     *
     * @param plan   what was asked
     * @param setups of which experiments, at least one
     * @return works and what each is used for
     */
    public static Citations citations(ReachPlan plan, List<Setup> setups) {
        Model model = setups.get(0).model();
        Citations citations = Setup.citations(setups).and(Exclusion.citations(model.name()));
        return model.explainsMuon() && plan.couplings().isEmpty() ? citations.part("muon") : citations;
    }
}
