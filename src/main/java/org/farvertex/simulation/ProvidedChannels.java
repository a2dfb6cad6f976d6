package org.farvertex.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The channels of which spectra have the parents. A model file tells all that makes its particle, more than every folder of tables has the parents of.
 *
 * @param channels labels of those that can be drawn; all that were asked for if none can, since that is no question without them
 * @param leftOut  those that cannot
 */
public record ProvidedChannels(List<String> channels, List<ProductionProcess> leftOut) {

    /** Keeps its own lists. */
    public ProvidedChannels {
        channels = List.copyOf(channels);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Parts the channels.
     *
     * @param wanted    labels of the channels
     * @param processes all processes of the particle
     * @param spectra   the spectra
     * @return the channels
     */
    public static ProvidedChannels of(List<String> wanted, List<ProductionProcess> processes, BeamSpectra spectra) {
        Map<Boolean, List<ProductionProcess>> parts = processes.stream().filter(process -> wanted.contains(process.label()))
            .collect(Collectors.partitioningBy(process -> process.hasParents(spectra)));
        return parts.get(true).isEmpty() ? new ProvidedChannels(wanted, List.of())
            : new ProvidedChannels(wanted.stream().filter(Predicate.not(parts.get(false).stream().map(ProductionProcess::label).toList()::contains)).toList(),
                parts.get(false));
    }

    /**
     * What is left out, for people.
     *
     * @return one line; empty if nothing is
     */
    public Optional<String> statement() {
        return leftOut.isEmpty() ? Optional.empty() : Optional.of("left out, since the spectra have no table of the parent: "
            + leftOut.stream().map(process -> process.label() + " (" + process.description() + ")").collect(Collectors.joining("; ")));
    }
}
