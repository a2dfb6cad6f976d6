package org.farvertex.report.reproduce;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.farvertex.detector.NullResults;
import org.farvertex.reach.Reach;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.Figures;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.ChartPoint;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.FreeColours;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;
import org.farvertex.report.reach.ReachCharts;
import org.farvertex.reproduce.PhotonSearch;
import org.farvertex.reproduce.Reproduction;

/** Fig. 3 with the search for φ′ → γγ: masses of φ′ up to an edge, right of the line where it decays to two A′ instead. */
final class PhotonChart {

    private static final double MEV = 1e3;
    private static final List<LineStyle> STYLES = List.of(LineStyle.SOLID, LineStyle.DASHED, LineStyle.DASH_DOTTED);

    private PhotonChart() {
    }

    static Chart of(Reproduction result) {
        double low = MEV * PhotonSearch.SCANNED.low();
        double high = MEV * PhotonSearch.SCANNED.high();
        Chart below = new ReachCharts(excluded(result), Reproduction.masses()).fig3(low, high);
        List<Layer> layers = new ArrayList<>(below.layers());
        List<Layer> projections = new ArrayList<>();
        Iterator<Colour> free = FreeColours.beside(layers);
        for (PhotonSearch.Row row : result.photons().rows()) {
            if (row.edge().isPresent()) {
                String name = FigureTitle.name(row.reach().setup().detector().name()) + ", γγ";
                List<List<ChartPoint>> outline = List.of(corners(low, MEV * row.edge().get(), below.x().max()));
                Colour colour = free.next();
                if (row.excludes()) {
                    layers.add(new Layer.ExcludedArea(name, outline, colour));
                } else {
                    projections.add(new Layer.Projection(name, outline, colour, STYLES.get(projections.size() % STYLES.size())));
                }
            }
        }
        layers.addAll(projections);
        layers.addAll(middle(below));
        layers.add(new Layer.Curve("φ′ → A′A′ opens to the left", List.of(new ChartPoint(low / 2, low), new ChartPoint(high / 2, high)), Colour.BLACK, LineStyle.DOTTED));
        return new Chart(FigureTitle.of(List.of("Fig. 3 with φ′ → γγ"), "t3r", "*V* = " + Figures.of(Reproduction.model().coupling()) + " GeV"), below.x(),
            below.y(), layers, below.top());
    }

    /** What A′ → e⁺e⁻ excludes. */
    private static List<Reach> excluded(Reproduction result) {
        return result.drawnInPaper().stream().filter(reach -> NullResults.exclude(reach.setup().detector())).map(reach -> reach.withBands(List.of())).toList();
    }

    /** The band of g − 2 is thin here and lies on grey: a line along its middle. */
    private static List<Layer> middle(Chart below) {
        return below.layers().stream().filter(Layer.Band.class::isInstance).map(Layer.Band.class::cast).<Layer>map(band -> new Layer.Curve("",
            band.slices().stream().map(at -> new ChartPoint(at.x(), (at.lower() + at.upper()) / 2)).toList(), band.colour(), LineStyle.SOLID)).toList();
    }

    private static List<ChartPoint> corners(double low, double edge, double right) {
        return List.of(new ChartPoint(low / 2, low), new ChartPoint(edge / 2, edge), new ChartPoint(right, edge), new ChartPoint(right, low));
    }
}
