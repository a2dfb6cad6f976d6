package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
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
