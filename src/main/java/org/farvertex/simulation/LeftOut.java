package org.farvertex.simulation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;

/**
 * A channel that an answer is without, since the spectra have no table of its parent. Stands in JSON as it is.
 *
 * @param channel label of the process
 * @param process what happens in it, for people
 * @param parent  whose table is missing
 * @param pdg     PDG number of the parent, which is in the name of its table
 */
public record LeftOut(String channel, String process, String parent, int pdg) {

    /** Key of a list of them. */
    public static final String KEY = "left_out";

    static LeftOut of(ProductionProcess process, Particle parent) {
        return new LeftOut(process.label(), process.description(), parent.label(), parent.pdgId());
    }

    /**
     * What is left out, for people.
     *
     * @param channels the channels
     * @return one line; empty if there are none
     */
    public static Optional<String> statement(List<LeftOut> channels) {
        return named(channels).map(names -> "left out, since the spectra have no table of the parent: " + names);
    }

    /**
     * What several questions leave out, for people.
     *
     * @param setups the questions
     * @return a line for each set of channels, which begins with the detectors, and the models if there are several, unless all are without them
     */
    public static List<String> statements(List<Setup> setups) {
        boolean oneModel = setups.stream().map(setup -> setup.model().name()).distinct().count() == 1;
        Function<Setup, String> name = setup -> setup.detector().id() + (oneModel ? "" : " with " + setup.model().name());
        Map<String, Set<String>> lacking = new LinkedHashMap<>();
        setups.forEach(setup -> statement(setup.leftOut())
            .ifPresent(channels -> lacking.computeIfAbsent(channels, none -> new LinkedHashSet<>()).add(name.apply(setup))));
        long all = setups.stream().map(name).distinct().count();
        return lacking.entrySet().stream().map(entry -> (entry.getValue().size() == all ? "" : String.join(", ", entry.getValue()) + ": ") + entry.getKey()).toList();
    }

    /**
     * The channels by name, each with what happens in it.
     *
     * @param channels the channels
     * @return their names; empty if there are none
     */
    public static Optional<String> named(List<LeftOut> channels) {
        return Optional.of(channels.stream().map(one -> one.channel + " (" + one.process + ")").distinct().collect(Collectors.joining("; ")))
            .filter(names -> !names.isEmpty());
    }
}
