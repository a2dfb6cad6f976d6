package org.farvertex.report.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.farvertex.citation.Citations;
import org.farvertex.config.DetectorFile;
import org.farvertex.design.LayoutChoice;
import org.farvertex.design.ShieldLeakage;
import org.farvertex.design.ShieldMaterial;
import org.farvertex.design.Trial;
import org.farvertex.model.Model;
import org.farvertex.report.DetectorSummary;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Provenance;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;
import org.farvertex.report.chart.Label;
import org.farvertex.report.file.WholeFile;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.page.Section;
import org.farvertex.report.table.CsvFile;
import org.farvertex.simulation.LeftOut;

/**
 * The answer of {@code design} to a comparison.
 *
 * @param comparison what was found
 * @param seed       seed of the random numbers
 */
public record ComparisonResult(LayoutChoice comparison, long seed) implements Result {

    /** Rows that a terminal gets; the table of files has all. */
    private static final int SHOWN = 12;
    private static final double MEV = 1000;

    @Override
    public String text() {
        List<Trial> ranked = comparison.trials().stream().sorted(Trial.BY_MERIT.reversed()).toList();
        TextTable table = new TextTable().row("beam", "d [m]", "angle [mrad]", "diameter [m]", "probed [MeV]", "covered [MeV]", "least events");
        ranked.stream().limit(SHOWN).forEach(t -> table.row(t.layout().beam().id(), format("%.4g", t.layout().distance()), format("%.4g", MEV * t.layout().angle()),
            Figures.of(2 * t.layout().radius()), ComparisonTable.probed(t),
            format("%.1f", MEV * t.covered()), format("%.3g", t.least()) + format(" ± %.1g", t.error())));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.addAll(sentences());
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> sentences() {
        Trial best = comparison.best();
        List<String> lines = new ArrayList<>();
        lines.add(comparison.trials().size() + " layouts tried with " + DesignUnits.exposure(best.layout().beam(), comparison.request().exposure())
            + " for " + comparison.setup().model().name() + "; the best" + (best.coversWindow() ? " covers the window of " : " does not cover the window of ") + window()
            + ": " + best.layout().beam().id() + format(", %.4g m away", best.layout().distance()) + format(" at %.4g mrad.", MEV * best.layout().angle()));
        comparison.leakage().ifPresentOrElse(leakage -> {
            lines.add(format("Shielding in front of it: %.3g m of ", leakage.thickness()) + leakage.material().name() + format(", %.1f interaction lengths; at least ",
                leakage.interactionLengths()) + format("%.2g of the protons cross it unscathed, ", leakage.hadrons())
                + format("%.2g muons per proton come through.", leakage.muons()));
            lines.add("Assumed, not calculated: " + String.join("; ", ShieldLeakage.assumptions()) + ".");
        }, () -> lines.add("No estimate of what crosses a shielding: a collider has no dump, and electrons make other showers."));
        LeftOut.statement(comparison.leftOut()).ifPresent(lines::add);
        return lines;
    }

    private String window() {
        return format("%.4g", MEV * comparison.request().window().low()) + format(" to %.4g MeV", MEV * comparison.request().window().high());
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("model", comparison.setup().model().name()).with("exposure", comparison.request().exposure())
            .with("window_GeV", List.of(comparison.request().window().low(), comparison.request().window().high()))
            .with("needed_signal", comparison.request().rule().needed()).with("best", trial(comparison.best()))
            .with("tried", comparison.trials().stream().map(ComparisonResult::trial).toList())
            .withSome(LeftOut.KEY, comparison.leftOut())
            .withAny("shielding", comparison.leakage().map(leakage -> DesignAnswer.leakage(leakage, comparison.request().exposure()))).with("seed", seed);
    }

    private static JsonObject trial(Trial t) {
        return new JsonObject().with("beam", t.layout().beam().id()).with("target", ComparisonTable.target(t.layout().beam()))
            .with("distance_m", t.layout().distance()).with("angle_rad", t.layout().angle()).with("radius_m", t.layout().radius())
            .with("length_m", t.layout().length()).with("covers_window", t.coversWindow()).with("covered_GeV", t.covered())
            .with("intervals_GeV", DesignAnswer.intervals(t.probed())).with("lowest_GeV", t.lowest()).with("highest_GeV", t.highest()).with("least_events", t.least()).with("error", t.error());
    }

    /**
     * How it came about.
     *
     * @param command the command line that makes it again
     * @return command, inputs and sources
     */
    public Provenance provenance(String command) {
        List<Provenance.Input> inputs = new ArrayList<>();
        inputs.add(new Provenance.Input("model", comparison.setup().model().name()));
        inputs.add(new Provenance.Input("exposure", DetectorSummary.exposure(comparison.setup().detector())));
        comparison.setup().spectra().ifPresent(s -> inputs.add(new Provenance.Input("spectra of the best", s.generator() + " (" + s.description() + ")")));
        inputs.addAll(Provenance.Input.leftOut(comparison.leftOut()));
        return Provenance.of(command, OptionalLong.of(seed), inputs, citations());
    }

    /** What the figures are of, for those that are shown alone. */
    private String title() {
        Model model = comparison.setup().model();
        return FigureTitle.of(List.of(), model.name(), FigureTitle.coupling(model.scale(), model.coupling()), DetectorSummary.exposure(comparison.setup().detector()));
    }

    @Override
    public Citations citations() {
        Citations rests = comparison.setup().citations();
        return comparison.leakage().isPresent() ? rests.and(ShieldMaterial.citations()) : rests;
    }

    /**
     * Writes the table of all that was tried, the best as a detector file, pictures and the page.
     *
     * @param provenance how it was made
     * @param folder     where
     */
    public void write(Provenance provenance, Path folder) {
        CsvFile.write(ComparisonTable.of(comparison.trials()), provenance, folder.resolve("tried.csv"));
        WholeFile.write(folder.resolve(comparison.setup().detector().id() + ".yaml"), DetectorFile.write(comparison.setup().detector()));
        List<Section> sections = new ArrayList<>();
        sentences().forEach(sentence -> sections.add(new Section.Paragraph(Label.verbatim(sentence))));
        sections.addAll(ComparisonCharts.of(title(), comparison.trials()));
        List<Trial> ranked = comparison.trials().stream().sorted(Trial.BY_MERIT.reversed()).limit(SHOWN).toList();
        sections.add(new Section.Heading("The best of what was tried"));
        sections.add(new Section.Numbers(ComparisonTable.of(ranked)));
        PageFiles.write(new Page("Layouts compared", "", provenance, sections), folder);
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
