package org.farvertex.report.reach;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.farvertex.detector.Detector;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Provenance;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Label;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.page.Page;
import org.farvertex.report.page.PageFiles;
import org.farvertex.report.page.Section;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.CsvFile;
import org.farvertex.report.table.Histogram1D;
import org.farvertex.report.table.Histogram2D;
import org.farvertex.report.table.Table;
import org.farvertex.report.table.YodaFile;
import org.farvertex.simulation.DecaySpectra;
import org.farvertex.statistics.WeightHistogram;

/**
 * Everything that a spectrum run writes: histograms as CSV and YODA, figures and a page.
 *
 * @param detector   what detects
 * @param particle   what is made and decays
 * @param spectra    the distributions
 * @param provenance how they were made
 */
public record SpectrumReport(Detector detector, LongLivedParticle particle, DecaySpectra spectra, Provenance provenance) {

    private static final String PER_BIN = "accepted decays per bin";
    /** Contents that differ by less are shown on an even axis from zero. */
    private static final double SPAN_OF_LOGARITHMS = 10;
    private static final double ROOM_ABOVE = 1.5;
    private static final double SHOWN_DECADES = 1e-8;

    /**
     * Writes all files, the pictures and the page that holds them last.
     *
     * @param folder the folder; made if missing
     * @return the page
     */
    public Path write(Path folder) {
        Histogram1D energy = histogram("energy", "Energy of accepted " + particle.identity().plainSymbol(), spectra.energy());
        Histogram1D depth = histogram("depth", "Depth of accepted decays behind the front of the decay volume", spectra.depth());
        Histogram2D produced = produced();
        CsvFile.write(table(energy, "energy", "GeV"), provenance, folder.resolve("energy.csv"));
        CsvFile.write(table(depth, "depth", "m"), provenance, folder.resolve("depth.csv"));
        CsvFile.write(table(produced), provenance, folder.resolve("produced.csv"));
        YodaFile.write(List.of(energy, depth), List.of(produced), provenance, folder.resolve("spectrum.yoda"));
        List<Section> sections = new ArrayList<>();
        sections.add(new Section.Figure("produced", heatMap(produced), "All " + symbol() + " made in the exposure, by momentum and angle to the beam."));
        if (energy.total().w() > 0) {
            sections.add(new Section.Figure("energy", steps(energy, Axis.log("*E*_{" + symbol() + "} [GeV]", energy.edges().get(0), last(energy))),
                "Energy of the " + symbol() + " whose decays are accepted."));
            sections.add(new Section.Figure("depth", steps(depth, Axis.linear("depth in the decay volume [m]", 0, last(depth))),
                "Where accepted decays lie behind the front of the decay volume."));
        }
        return PageFiles.write(new Page("Spectra of " + symbol() + " in " + Label.verbatim(detector.id()), "Contents are numbers in the exposure per bin; error bars are "
            + "Monte Carlo errors.", provenance, sections), folder);
    }

    private String title() {
        return FigureTitle.of(List.of(detector.name()), particle.model(), FigureTitle.mass(particle.identity().symbol(), particle.mass()),
            FigureTitle.couplings(particle.parameters()));
    }

    private String symbol() {
        return Label.verbatim(particle.identity().symbol());
    }

    private Histogram1D histogram(String name, String title, WeightHistogram h) {
        List<Double> edges = new ArrayList<>();
        List<Histogram1D.Sums> bins = new ArrayList<>();
        for (int i = 0; i <= h.bins(); i++) {
            edges.add(h.edge(i));
            if (i < h.bins()) {
                bins.add(sums(h, i));
            }
        }
        return new Histogram1D("/FARVERTEX/" + detector.id() + "/" + name, title, edges, bins, sums(h, -1), sums(h, h.bins()));
    }

    private static Histogram1D.Sums sums(WeightHistogram h, int bin) {
        double[] s = h.sums(bin);
        return new Histogram1D.Sums(s[0], s[1], s[2], s[3], s[4]);
    }

    private Histogram2D produced() {
        List<WeightHistogram> columns = spectra.produced();
        List<Double> momenta = spectra.momenta().stream().map(Math::log10).toList();
        List<Double> angles = new ArrayList<>();
        for (int j = 0; j <= columns.get(0).bins(); j++) {
            angles.add(Math.log10(columns.get(0).edge(j)));
        }
        return Histogram2D.of("/FARVERTEX/" + detector.id() + "/produced", particle.identity().plainSymbol() + " made: log10(p/GeV), log10(theta/rad)", momenta, angles,
            cells(columns, s -> s[0]), cells(columns, s -> Math.sqrt(s[1])));
    }

    private static List<List<Double>> cells(List<WeightHistogram> columns, ToDoubleFunction<double[]> value) {
        return columns.stream().map(column -> {
            List<Double> cells = new ArrayList<>();
            for (int j = 0; j < column.bins(); j++) {
                cells.add(value.applyAsDouble(column.sums(j)));
            }
            return cells;
        }).toList();
    }

    private static Table table(Histogram1D h, String name, String unit) {
        return new Table(h.title(), List.of(
            new Column.Numbers(name + " low", unit, h.edges().subList(0, h.bins().size())),
            new Column.Numbers(name + " high", unit, h.edges().subList(1, h.edges().size())),
            new Column.Numbers("decays", "", h.bins().stream().map(Histogram1D.Sums::w).toList()),
            new Column.Numbers("MC error", "", h.bins().stream().map(s -> Math.sqrt(s.w2())).toList())));
    }

    private Table table(Histogram2D h) {
        List<List<Double>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
            new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < h.bins().size(); i++) {
            for (int j = 0; j < h.bins().get(i).size(); j++) {
                Histogram2D.Sums sums = h.bins().get(i).get(j);
                if (sums.w() > 0) {
                    double[] row = {h.xEdges().get(i), h.xEdges().get(i + 1), h.yEdges().get(j), h.yEdges().get(j + 1), sums.w(),
                        Math.sqrt(sums.w2())};
                    for (int k = 0; k < row.length; k++) {
                        columns.get(k).add(row[k]);
                    }
                }
            }
        }
        String[] names = {"log10(p/GeV) low", "log10(p/GeV) high", "log10(theta/rad) low", "log10(theta/rad) high", particle.identity().plainSymbol() + " made",
            "MC error"};
        List<Column> named = new ArrayList<>();
        for (int k = 0; k < names.length; k++) {
            named.add(new Column.Numbers(names[k], "", columns.get(k)));
        }
        return new Table(h.title() + "; empty bins left out", named);
    }

    private Chart heatMap(Histogram2D h) {
        List<Double> x = h.xEdges().stream().map(e -> Math.pow(10, e)).toList();
        List<Double> y = h.yEdges().stream().map(e -> Math.pow(10, e)).toList();
        List<List<Double>> values = h.bins().stream().map(c -> c.stream().map(Histogram2D.Sums::w).toList()).toList();
        return new Chart(title(), Axis.log("*p* [GeV]", x.get(0), x.get(x.size() - 1)),
            Axis.log("*θ* [rad]", y.get(0), y.get(y.size() - 1)),
            List.of(new Layer.HeatMap(symbol() + " made per bin", true, x, y, values)));
    }

    private Chart steps(Histogram1D h, Axis x) {
        List<Double> values = h.bins().stream().map(Histogram1D.Sums::w).toList();
        double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
        double least = values.stream().mapToDouble(v -> v).filter(v -> v > SHOWN_DECADES * most).min().orElseThrow();
        Axis y = most < SPAN_OF_LOGARITHMS * least ? Axis.linear(PER_BIN, 0, ROOM_ABOVE * most)
            : Axis.log(PER_BIN, Math.pow(10, Math.floor(Math.log10(least))), Math.pow(10, Math.ceil(Math.log10(ROOM_ABOVE * most))));
        return new Chart(title(), x, y, List.of(new Layer.Histogram("", h.edges(), values,
                h.bins().stream().map(s -> Math.sqrt(s.w2())).toList(), Colour.BLUE)));
    }

    private static double last(Histogram1D h) {
        return h.edges().get(h.edges().size() - 1);
    }
}
