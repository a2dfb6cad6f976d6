package org.farvertex.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.farvertex.eventfile.EventFileFormat;
import org.farvertex.input.InputException;
import org.farvertex.model.Model;
import org.farvertex.simulation.EventWeight;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Uncertainty;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import picocli.CommandLine.Option;

/** The option that says which weights events carry beside their own. */
final class WeightOptions {

    private static final String ALL = "all";
    private static final String OPTION = "--weights";

    @Option(names = OPTION, paramLabel = "LIST", split = ",",
        description = "Named weights of variations beside CV: generators, bremsstrahlung, kinetic-mixing, depth, longitudinal, those of the list that "
            + "detector and model have; or all of them. Default: none.")
    private List<String> names;

    /** The weights of an experiment that were asked for. */
    List<EventWeight> of(PointOptions point, Experiment experiment, EventFileFormat format) {
        if (names == null) {
            return List.of();
        }
        if (format == EventFileFormat.EVENTCALC) {
            throw InputException.of(OPTION, String.join(",", names), "has no place in the format " + format.label() + ", whose events have one weight");
        }
        Model model = point.options().model.model();
        List<Variation> known = new Variations().of(Setup.of(model, experiment));
        List<EventWeight> weights = new ArrayList<>();
        for (Variation variation : chosen(known, experiment)) {
            weights.add(weight(model, experiment, variation));
        }
        return weights;
    }

    private List<Variation> chosen(List<Variation> known, Experiment experiment) {
        List<String> wanted = names.stream().map(String::strip).toList();
        if (wanted.isEmpty() || (wanted.contains(ALL) && wanted.size() > 1) || wanted.stream().distinct().count() < wanted.size()) {
            throw InputException.of(OPTION, String.join(",", names), wanted.isEmpty() ? "must name at least one of " + allowed()
                : wanted.contains(ALL) ? "all stands alone" : "names one twice");
        }
        if (wanted.equals(List.of(ALL))) {
            return known;
        }
        for (String name : wanted) {
            if (Arrays.stream(Uncertainty.values()).noneMatch(of -> of.key().equals(name))) {
                throw InputException.of(OPTION, name, "must be one of " + allowed() + ", " + ALL);
            }
            if (known.stream().noneMatch(variation -> variation.of().key().equals(name))) {
                throw InputException.of(OPTION, name, "has nothing to vary for " + experiment.particle().model() + " in " + experiment.detector().id()
                    + (known.isEmpty() ? "" : "; there is " + known.stream().map(v -> v.of().key()).distinct().collect(Collectors.joining(", "))));
            }
        }
        return known.stream().filter(variation -> wanted.contains(variation.of().key())).toList();
    }

    private static String allowed() {
        return Arrays.stream(Uncertainty.values()).map(Uncertainty::key).collect(Collectors.joining(", "));
    }

    private static EventWeight weight(Model model, Experiment experiment, Variation variation) {
        try {
            return EventWeight.of(model, experiment, variation);
        } catch (IllegalArgumentException e) {
            throw InputException.of(OPTION, variation.of().key(), e);
        }
    }
}
