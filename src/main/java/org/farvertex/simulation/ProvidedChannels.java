package org.farvertex.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.farvertex.detector.Beam;
import org.farvertex.model.Model;
import org.farvertex.model.data.FileModel;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The channels of which spectra have the parents. A model file tells all that makes its particle, more than every folder of tables has the parents of.
 *
 * @param channels labels of those that can be drawn; all that were asked for if none can, since that is no question without them
 * @param leftOut  those that cannot
 */
public record ProvidedChannels(List<String> channels, List<LeftOut> leftOut) {

    /** Keeps its own lists. */
    public ProvidedChannels {
        channels = List.copyOf(channels);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The processes that a beam and model have by default: all, but of a model file those that a user's own tables have no parent of.
     *
     * @param model the model
     * @param beam  the beam
     * @param own   the user's own tables; empty for shipped ones, of which every channel is asked
     * @return the channels, at least one
     * @throws IllegalArgumentException if no process makes the particle at the beam
     */
    public static ProvidedChannels standard(Model model, Beam beam, Optional<BeamSpectra> own) {
        List<String> all = standard(model, beam);
        return own.isPresent() && model instanceof FileModel ? of(all, model.at(model.masses().low()).processes(), own.get())
            : new ProvidedChannels(all, List.of());
    }

    /**
     * The processes that a beam and model have by default: all that need not be asked for.
     *
     * @param model the model
     * @param beam  the beam
     * @return their labels, at least one
     * @throws IllegalArgumentException if there is none
     */
    public static List<String> standard(Model model, Beam beam) {
        List<String> labels = model.at(model.masses().low()).processes().stream()
            .filter(process -> process.standard() && process.obstacle(beam).isEmpty()).map(ProductionProcess::label).toList();
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("the particle of the model " + model.name() + " is not made at the beam " + beam.id());
        }
        return labels;
    }

    /** Parts the wanted channels among the processes of a particle. */
    static ProvidedChannels of(List<String> wanted, List<ProductionProcess> processes, BeamSpectra spectra) {
        List<LeftOut> without = new ArrayList<>();
        for (ProductionProcess process : processes) {
            Optional<Particle> missing = process.missing(spectra);
            if (wanted.contains(process.label()) && missing.isPresent()) {
                without.add(LeftOut.of(process, missing.get()));
            }
        }
        List<String> provided = wanted.stream().filter(Predicate.not(without.stream().map(LeftOut::channel).toList()::contains)).toList();
        return provided.isEmpty() ? new ProvidedChannels(wanted, List.of()) : new ProvidedChannels(provided, without);
    }
}
