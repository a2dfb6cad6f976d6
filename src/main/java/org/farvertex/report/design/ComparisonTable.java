package org.farvertex.report.design;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.farvertex.design.Trial;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Material;
import org.farvertex.reach.MassInterval;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;

/** All that was tried, a row each. */
final class ComparisonTable {

    private static final double MEV = 1000;

    private ComparisonTable() {
    }

    static Table of(List<Trial> trials) {
        return new Table("Layouts that were tried, with the exposure asked for", List.of(words("beam", trials, t -> t.layout().beam().id()),
            numbers("momentum", "GeV", trials, t -> t.layout().beam().momentum()), words("target", trials, t -> target(t.layout().beam())),
            numbers("distance", "m", trials, t -> t.layout().distance()), numbers("angle", "mrad", trials, t -> MEV * t.layout().angle()),
            numbers("diameter", "m", trials, t -> 2 * t.layout().radius()), numbers("length", "m", trials, t -> t.layout().length()),
            words("probed [MeV]", trials, ComparisonTable::probed), numbers("covered", "MeV", trials, t -> MEV * t.covered()),
            numbers("lowest mass", "MeV", trials, t -> MEV * t.lowest()),
            numbers("highest mass", "MeV", trials, t -> MEV * t.highest()), numbers("least events in window", "", trials, Trial::least),
            numbers("statistical error", "", trials, Trial::error),
            numbers("needed", "", trials, Trial::needed)));
    }

    /** All that it probes [MeV], gaps left out; below or above an end of the masses that were looked at more may follow. */
    static String probed(Trial trial) {
        return trial.probed().isEmpty() ? "-" : trial.probed().stream().map(i -> edge("below ", i.low()) + " to " + edge("above ", i.high()))
            .collect(Collectors.joining(" and "));
    }

    private static String edge(String open, MassInterval.Edge edge) {
        return (edge.open() ? open : "") + String.format(Locale.ROOT, "%.1f", MEV * edge.mass());
    }

    static String target(Beam beam) {
        return beam.source().material().map(Material::name).orElse("-");
    }

    private static Column words(String name, List<Trial> trials, Function<Trial, String> value) {
        return Column.words(name, trials.stream().map(value).toList());
    }

    private static Column numbers(String name, String unit, List<Trial> trials, ToDoubleFunction<Trial> value) {
        return Column.numbers(name, unit, trials.stream().map(t -> Figures.rounded(value.applyAsDouble(t), 6)).toList());
    }
}
