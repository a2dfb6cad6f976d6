package org.farvertex.report.reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.farvertex.detector.NullResults;
import org.farvertex.reach.Reach;
import org.farvertex.report.FigureTitle;
import org.farvertex.report.chart.Colour;
import org.farvertex.report.chart.Label;
import org.farvertex.report.chart.Layer;
import org.farvertex.report.chart.LineStyle;

/** How experiments look in all figures of a run: a colour for each, lines broken by generator if there are several, else by experiment. */
final class ReachLook {

    private static final List<LineStyle> EXPERIMENTS = List.of(LineStyle.SOLID, LineStyle.DASHED, LineStyle.DASH_DOTTED);
    private static final List<LineStyle> GENERATORS = List.of(LineStyle.SOLID, LineStyle.DOTTED, LineStyle.DASH_DOT_DOTTED, LineStyle.DASHED);

    private final Map<String, List<Reach>> byId = new LinkedHashMap<>();
    private final List<String> colours = new ArrayList<>();
    private final List<String> generators;

    ReachLook(List<Reach> reaches) {
        reaches.forEach(reach -> byId.computeIfAbsent(id(reach), id -> new ArrayList<>()).add(reach));
        generators = reaches.stream().filter(reach -> byId.get(id(reach)).size() > 1).map(Reach::generator).distinct().toList();
        colours.addAll(byId.keySet());
    }

    /** The reaches of each experiment, one for every generator. */
    List<List<Reach>> byExperiment() {
        return List.copyOf(byId.values());
    }

    /** Whether this is the main one of its experiment. */
    boolean first(Reach reach) {
        return byId.get(id(reach)).get(0).equals(reach);
    }

    Colour colour(Reach reach) {
        return colour(id(reach));
    }

    /** The colour of an experiment or of a published exclusion, by its name. */
    Colour colour(String name) {
        if (!colours.contains(name)) {
            colours.add(name);
        }
        return Colour.ofIndex(colours.indexOf(name));
    }

    LineStyle style(Reach reach) {
        return generators.isEmpty() ? EXPERIMENTS.get(colours.indexOf(id(reach)) % EXPERIMENTS.size())
            : generators.contains(reach.generator()) ? GENERATORS.get(generators.indexOf(reach.generator()) % GENERATORS.size()) : LineStyle.SOLID;
    }

    /** What lines of each style and grey areas mean. */
    List<Layer> keys(boolean excluded) {
        List<Layer> keys = new ArrayList<>();
        if (excluded) {
            keys.add(new Layer.Key("nothing seen: excluded", Colour.GREY, Optional.empty()));
        }
        for (int i = 0; i < generators.size(); i++) {
            keys.add(new Layer.Key(Label.verbatim(generators.get(i)), Colour.GREY, Optional.of(GENERATORS.get(i % GENERATORS.size()))));
        }
        return keys;
    }

    /** What strips for the uncertainty of the model mean, darker than what is excluded; none of the strip itself is in sight. */
    static Layer otherAssumptions() {
        return new Layer.Interval("an edge by other assumptions", true, -2, -1, Colour.BLACK);
    }

    /** What thin strips mean. */
    static Layer otherMixing() {
        return new Layer.Key("and by another kinetic mixing", Colour.GREY, Optional.of(LineStyle.SOLID));
    }

    /** What the figures are of. */
    String title(String... values) {
        return title(reach -> true, values);
    }

    /** What a figure is of that shows some of the experiments. */
    String title(Predicate<Reach> shown, String... values) {
        List<Reach> mains = byExperiment().stream().map(same -> same.get(0)).toList();
        List<Reach> named = mains.stream().anyMatch(shown) ? mains.stream().filter(shown).toList() : mains;
        return FigureTitle.of(named.stream().map(main -> main.setup().detector().name()).toList(), mains.get(0).setup().model().name(), values);
    }

    static String name(Reach reach) {
        return FigureTitle.name(reach.setup().detector().name());
    }

    static boolean sawNothing(Reach reach) {
        return NullResults.exclude(reach.setup().detector());
    }

    private static String id(Reach reach) {
        return reach.setup().detector().id();
    }
}
