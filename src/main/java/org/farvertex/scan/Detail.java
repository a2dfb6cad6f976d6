package org.farvertex.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.farvertex.particle.FinalState;
import org.farvertex.simulation.ChannelRate;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Rate;

/**
 * What is told of each cell beside its sum.
 *
 * @param channels    labels of the production channels that are told; none if they are not asked for
 * @param finalStates kinds of decays that are told; none if they are not asked for
 */
public record Detail(List<String> channels, List<FinalState> finalStates) {

    /** The sum alone. */
    public static final Detail NONE = new Detail(List.of(), List.of());

    /** Keeps its own lists. */
    public Detail {
        channels = List.copyOf(channels);
        finalStates = List.copyOf(finalStates);
    }

    /** All channels, and kinds of decays, of some cases, each once. */
    static Detail of(Collection<ScanCase> cases, boolean channels, boolean finalStates) {
        Set<String> labels = new LinkedHashSet<>();
        Set<FinalState> kinds = new LinkedHashSet<>();
        for (ScanCase each : cases) {
            labels.addAll(channels ? each.setup().channels() : List.of());
            kinds.addAll(finalStates ? each.setup().detector().finalStates() : Set.of());
        }
        return new Detail(List.copyOf(labels), kinds.stream().sorted().toList());
    }

    /**
     * Names of the parts.
     *
     * @return for each channel its number and error, for each kind of decay its number
     */
    public List<String> columns() {
        List<String> names = new ArrayList<>();
        channels.forEach(channel -> names.addAll(List.of("expected_" + channel, "error_" + channel)));
        finalStates.forEach(kind -> names.add("expected_" + kind.label()));
        return names;
    }

    /** Whether anything is told beside the sum. */
    boolean isAsked() {
        return !channels.isEmpty() || !finalStates.isEmpty();
    }

    /** The parts of a rate, in the order of {@link #columns}. */
    List<Double> parts(Experiment experiment, Rate rate) {
        List<Double> parts = new ArrayList<>();
        for (String label : channels) {
            ChannelRate channel = rate.channels().stream().filter(c -> c.process().label().equals(label)).findFirst().orElse(null);
            boolean told = channel != null && !channel.unseen();
            parts.add(told ? channel.expected().value() : Double.NaN);
            parts.add(told && channel.errorKnown() ? channel.expected().error() : Double.NaN);
        }
        for (FinalState kind : finalStates) {
            boolean told = !rate.unseen() && experiment.detector().finalStates().contains(kind);
            parts.add(told ? rate.expected(experiment.modes(kind)) : Double.NaN);
        }
        return parts;
    }
}
