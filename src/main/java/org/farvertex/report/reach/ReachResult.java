package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.farvertex.citation.Citations;
import org.farvertex.model.Model;
import org.farvertex.reach.Answer;
import org.farvertex.reach.PartBands;
import org.farvertex.reach.Contour;
import org.farvertex.reach.EdgeBand;
import org.farvertex.reach.Grid;
import org.farvertex.reach.Reach;
import org.farvertex.reach.ReachPlan;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.reach.Unknown;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.SignalText;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.Setup;

/**
 * What {@code reach} found.
 *
 * @param plan      what was asked
 * @param reaches   the answers, at least one
 * @param citations what they rest on
 * @param seconds   wall time [s]
 */
public record ReachResult(ReachPlan plan, List<Reach> reaches, Citations citations, double seconds) implements Result {

    /** How near to an end of the scan is the end itself. */
    private static final double END = 1e-9;

    /** Keeps its own list. */
    public ReachResult {
        reaches = List.copyOf(reaches);
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("detectors", reaches.stream().map(ReachResult::one).toList()).with("citations", citations.lines())
            .with("seconds", seconds);
    }

    private static JsonObject one(Reach reach) {
        Setup setup = reach.setup();
        JsonObject json = new JsonObject().with("id", setup.detector().id()).with("name", setup.detector().name())
            .with("model", setup.model().name()).with("coupling_name", setup.model().scale().name())
            .with("signal", reach.signal());
        SignalText.with(json, setup.detector().rule()).with("edge_shortfall", reach.shortfall())
            .with("unknown", reach.unknown().stream().map(ReachResult::unknown).toList())
            .with("generator", setup.generator())
            .with("spectra", setup.spectra().map(s -> s.description()).orElse("none"))
            .with("channels", setup.channels()).withSome(LeftOut.KEY, setup.leftOut())
            .with("contours", reach.contours().stream().map(ReachResult::contour).toList())
            .with("mass_reach_GeV", reach.massReach().map(r -> List.of(r.low(), r.high())));
        reach.intervals().ifPresent(found -> json.with("coupling", setup.model().coupling())
            .with("intervals", found.stream().map(i -> List.of(i.low().mass(), i.high().mass())).toList())
            .with("interval_doublings_GeV", found.stream().map(i -> List.of(i.low().doubling(), i.high().doubling())).toList())
            .with("interval_errors_GeV", found.stream().map(i -> List.of(i.low().error(), i.high().error())).toList())
            .with("open_ends", found.stream().map(i -> List.of(i.low().open(), i.high().open())).toList()));
        if (!reach.bands().isEmpty()) {
            json.with("bands", reach.bands().stream().map(ReachResult::band).toList());
        }
        return json.withAny("grid", reach.grid().map(ReachResult::grid));
    }

    private static JsonObject unknown(Unknown unknown) {
        return new JsonObject().with("mass_GeV", unknown.mass()).with("couplings", List.of(unknown.low(), unknown.high()))
            .with("samples", unknown.samples()).with("expected_below_95", unknown.most());
    }

    private static List<JsonObject> contour(Contour contour) {
        return contour.points().stream().map(p -> new JsonObject().with("mass_GeV", p.mass()).with("coupling", p.coupling())
            .with("relative_error", p.error()).with("relative_doubling", p.doubling())).toList();
    }

    private static JsonObject band(PartBands band) {
        return new JsonObject().with("part", band.part()).withAny("mass_GeV", band.mass().isPresent() ? Optional.of(band.mass().getAsDouble()) : Optional.empty())
            .withAny("low", band.low().map(ReachResult::band)).withAny("high", band.high().map(ReachResult::band));
    }

    private static JsonObject band(EdgeBand band) {
        return new JsonObject().with("edge", band.edge()).with("variations", band.moved().stream().map(m -> new JsonObject().with("of", m.of().key())
            .with("name", m.name()).with("edge", m.edge()).with("beyond_scan", m.open())).toList());
    }

    private static JsonObject grid(Grid grid) {
        return new JsonObject().with("mass_GeV", grid.masses()).with("coupling", grid.couplings())
            .with("expected", each(grid, answer -> answer.known() ? answer.expected().value() : null))
            .with("error", each(grid, answer -> answer.errorKnown() ? answer.expected().error() : null))
            .with("errors", EdgeText.GRID_ERRORS)
            .with("log10_expected", each(grid, answer -> answer.known() ? answer.expected().log10() : null))
            .with("expected_below_95", each(grid, answer -> answer.unaccepted().map(none -> none.limit().value())))
            .with("samples_without_accepted", each(grid, answer -> answer.unaccepted().map(Unaccepted::samples)));
    }

    private static List<List<Object>> each(Grid grid, Function<Answer, Object> value) {
        return grid.answers().stream().map(row -> row.stream().map(value).toList()).toList();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        int width = reaches.stream().mapToInt(r -> r.setup().detector().id().length()).max().orElse(8);
        for (Reach reach : reaches) {
            String id = reach.setup().detector().id();
            boolean several = reaches.stream().filter(r -> r.setup().detector().id().equals(id)).count() > 1;
            text.append(String.format(Locale.ROOT, "%-" + width + "s  N >= %-5.4g  %s%s%n", id, reach.signal(),
                several ? String.format(Locale.ROOT, "%-18s", reach.generator()) : "",
                reach.intervals().map(found -> found.isEmpty() ? nothing(reach) : EdgeText.of(found, reach.bands())).orElseGet(() -> contours(reach))));
        }
        for (String line : EdgeText.of(reaches)) {
            text.append(line).append(System.lineSeparator());
        }
        LeftOut.statements(reaches.stream().map(Reach::setup).toList()).forEach(line -> text.append(line).append(System.lineSeparator()));
        return text.append(String.format(Locale.ROOT, "%.2f s", seconds)).toString();
    }

    private static String nothing(Reach reach) {
        return reach.unknown().isEmpty() ? "nothing reached" : "nothing found, but not all is known";
    }

    private String contours(Reach reach) {
        return reach.massReach().map(range -> String.format(Locale.ROOT, "%s%s to %s%s MeV, %d contour%s",
            range.low() <= plan.masses().low() * (1 + END) ? "below " : "", EdgeText.tip(range.low()),
            range.high() >= plan.masses().high() * (1 - END) ? "above " : "", EdgeText.tip(range.high()), reach.contours().size(),
            reach.contours().size() == 1 ? "" : "s")).orElse(nothing(reach));
    }

    @Override
    public List<String> notes() {
        Model model = reaches.get(0).setup().model();
        List<String> notes = new ArrayList<>();
        List<Double> left = plan.unanswered(model);
        if (!left.isEmpty()) {
            notes.add(String.format(Locale.ROOT, "the file of %s has no answer at %d of the masses, from %.2f to %.2f MeV; they are left "
                + "out as if nothing were expected there; add rows to its tables, or scan where they have some", model.name(), left.size(), 1e3 * left.get(0), 1e3 * left.get(left.size() - 1)));
        }
        notes.addAll(ReachNotes.of(reaches));
        return notes;
    }
}
