package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.farvertex.reach.Answer;
import org.farvertex.reach.Contour;
import org.farvertex.reach.Grid;
import org.farvertex.reach.MassInterval;
import org.farvertex.reach.Reach;
import org.farvertex.reach.Unknown;
import org.farvertex.simulation.Unaccepted;

/** The answer of {@code reach} for programs. */
final class ReachValues {

    private ReachValues() {
    }

    static Map<String, Object> of(List<Reach> reaches, List<String> citations, double seconds) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("detectors", reaches.stream().map(ReachValues::one).toList());
        values.put("citations", citations);
        values.put("seconds", seconds);
        return values;
    }

    private static Map<String, Object> one(Reach reach) {
        var setup = reach.setup();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", setup.detector().id());
        values.put("name", setup.detector().name());
        values.put("model", setup.model().name());
        values.put("coupling_name", setup.model().scale().name());
        SignalValues.put(values, setup.detector().rule());
        values.put("edge_shortfall", reach.shortfall());
        values.put("unknown", reach.unknown().stream().map(ReachValues::unknown).toList());
        values.put("generator", setup.spectra().map(s -> s.generator()).orElse("none"));
        values.put("spectra", setup.spectra().map(s -> s.description()).orElse("none"));
        values.put("channels", setup.channels().stream().toList());
        values.put("contours", reach.contours().stream().map(ReachValues::contour).toList());
        values.put("mass_reach_GeV", reach.massReach().map(r -> List.of(r.low(), r.high())).orElse(null));
        reach.intervals().ifPresent(found -> {
            values.put("coupling", setup.model().coupling());
            values.put("intervals", found.stream().map(i -> List.of(i.low().mass(), i.high().mass())).toList());
            values.put("interval_errors_GeV", found.stream().map(i -> List.of(i.low().error(), i.high().error())).toList());
            values.put("open_ends", found.stream().map(i -> List.of(i.low().open(), i.high().open())).toList());
        });
        reach.grid().ifPresent(grid -> values.put("grid", grid(grid)));
        return values;
    }

    private static Map<String, Object> unknown(Unknown unknown) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mass_GeV", unknown.mass());
        values.put("couplings", List.of(unknown.low(), unknown.high()));
        values.put("samples", unknown.samples());
        values.put("expected_below_95", unknown.most());
        return values;
    }

    private static List<Map<String, Double>> contour(Contour contour) {
        return contour.points().stream().map(p -> {
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("mass_GeV", p.mass());
            values.put("coupling", p.coupling());
            values.put("relative_error", p.error());
            return values;
        }).toList();
    }

    private static Map<String, Object> grid(Grid grid) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mass_GeV", grid.masses());
        values.put("coupling", grid.couplings());
        values.put("expected", each(grid, answer -> ifKnown(answer, answer.expected().value())));
        values.put("error", each(grid, answer -> answer.errorKnown() ? answer.expected().error() : null));
        values.put("log10_expected", each(grid, answer -> ifKnown(answer, answer.expected().log10())));
        values.put("expected_below_95", each(grid, answer -> answer.unaccepted().map(none -> none.limit().value()).orElse(null)));
        values.put("samples_without_accepted", each(grid, answer -> answer.unaccepted().map(Unaccepted::samples).orElse(null)));
        return values;
    }

    private static Double ifKnown(Answer answer, double value) {
        return answer.known() ? value : null;
    }

    private static List<List<Object>> each(Grid grid, Function<Answer, Object> value) {
        return grid.answers().stream().map(row -> row.stream().map(value).toList()).toList();
    }
}
