package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.farvertex.model.Model;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Range;
import org.farvertex.reach.Reach;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.chart.Axis;
import org.farvertex.report.chart.Chart;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Label;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.Layer.Row.Bar;
import org.farvertex.report.chart.LineStyle;

/** The masses that experiments reach at one coupling, each on a row of its own, the farthest above. */
final class ReachRows {

    /** Scans over less than this factor have a linear axis. */
    private static final double WIDE = 25;

    private final ReachLook look;
    private final Range masses;
    private final Model model;

    ReachRows(ReachLook look, Range masses) {
        this.look = look;
        this.masses = masses;
        this.model = look.byExperiment().get(0).get(0).setup().model();
    }

    /** One row. */
    private record ReachRow(String name, List<Bar> bars, List<Bar> bands, List<Bar> whiskers, boolean excluded, Colour colour) {

        /** What stands beside the row; an empty one is not left unexplained. */
        String heading() {
            return bars.isEmpty() ? name + ": none" : name;
        }

        double farthest() {
            return bars.stream().mapToDouble(Bar::high).max().orElse(0);
        }
    }

    Chart chart() {
        List<ReachRow> entries = new ArrayList<>(look.byExperiment().stream().map(this::entry).toList());
        for (Exclusion exclusion : Exclusion.of(model.name())) {
            published(exclusion).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparingDouble(ReachRow::farthest).reversed());
        Axis x = masses.high() > WIDE * masses.low() ? Axis.log(axis(), 1e3 * masses.low() / ReachCharts.ROOM_BEYOND, 1e3 * masses.high() * ReachCharts.ROOM_BEYOND)
            : Axis.linear(axis(), 0, 1e3 * masses.high() * ReachCharts.ROOM_BEYOND);
        Axis rows = Axis.rows(entries.stream().map(ReachRow::heading).toList());
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ReachRow entry = entries.get(i);
            layers.add(new Layer.Row("", i, entry.bars(), entry.bands(), entry.whiskers(), entry.excluded(), entry.colour()));
        }
        layers.addAll(keys(entries));
        return new Chart(look.title(FigureTitle.coupling(model.scale(), model.coupling())), x, rows, layers);
    }

    private List<Layer> keys(List<ReachRow> entries) {
        List<Layer> keys = new ArrayList<>();
        if (entries.stream().anyMatch(ReachRow::excluded)) {
            keys.add(new Layer.Key("nothing seen: excluded", Colour.GREY, Optional.empty()));
        }
        if (entries.stream().anyMatch(entry -> !entry.bands().isEmpty())) {
            keys.add(modelBands() ? ReachLook.otherAssumptions() : new Layer.Interval("spread of the generators", true, -2, -1, Colour.GREY));
        }
        if (entries.stream().anyMatch(entry -> !entry.whiskers().isEmpty())) {
            keys.add(ReachLook.otherMixing());
        }
        return keys;
    }

    private String axis() {
        return "*m*_{" + Label.verbatim(model.identity().symbol()) + "} [MeV]";
    }

    private ReachRow entry(List<Reach> same) {
        Reach main = same.get(0);
        List<Bar> bars = main.intervals().orElseThrow().stream().filter(i -> i.low().mass() < i.high().mass())
            .map(i -> new Bar(1e3 * i.low().mass(), 1e3 * i.high().mass(), i.low().open(), i.high().open())).toList();
        return new ReachRow(ReachLook.name(main), bars, modelBands() ? ModelBands.ofMasses(main) : GeneratorBands.ofMasses(same), ModelBands.withMixing(main),
            ReachLook.sawNothing(main), look.colour(main));
    }

    /** Bands of the model have those of the generators in them. */
    private boolean modelBands() {
        return look.byExperiment().stream().anyMatch(same -> !BandRow.of(same.get(0)).isEmpty());
    }

    /** What a publication excludes at this coupling from a mass on, as far as the scan goes. */
    private Optional<ReachRow> published(Exclusion exclusion) {
        double from = 1e3 * exclusion.limits().get(0).mass();
        double to = 1e3 * masses.high();
        boolean here = exclusion.ofMasses() && Math.abs(model.coupling() - 10) < 1e-9 && from < ReachCharts.ROOM_BEYOND * to;
        return here ? Optional.of(new ReachRow(FigureTitle.name(exclusion.name()), List.of(new Bar(from, Math.max(to, ReachCharts.ROOM_BEYOND * from), false, true)),
            List.of(), List.of(), true, look.colour(exclusion.name()))) : Optional.empty();
    }
}
