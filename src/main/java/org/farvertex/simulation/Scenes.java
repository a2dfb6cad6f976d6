package org.farvertex.simulation;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.production.ProductionDensity;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Scene;
import org.farvertex.production.TurnedProposal;

/** The experiments whose weights one sample has, as processes see them: each is looked at once, however often they are compared. */
final class Scenes {

    private final IdentityHashMap<Detector, Sights> sights = new IdentityHashMap<>();
    private final IdentityHashMap<Experiment, Scene> all = new IdentityHashMap<>();
    private final IdentityHashMap<Experiment, Optional<Scene>> accepted = new IdentityHashMap<>();

    /** The sights of an experiment's detector, which most of them share. */
    Sights sights(Experiment experiment) {
        return sights.computeIfAbsent(experiment.detector(), Sights::new);
    }

    private Scene all(Experiment experiment) {
        return all.computeIfAbsent(experiment, e -> ChannelSource.wholeScene(e, sights(e)));
    }

    /** The process of an experiment that has this label; empty if it has none, or none that gives anything. */
    Optional<ProductionProcess> open(Experiment experiment, String label) {
        return experiment.channels().stream().filter(process -> process.label().equals(label) && isOpen(experiment, process)).findFirst();
    }

    private boolean isOpen(Experiment experiment, ProductionProcess process) {
        return experiment.uncounted().isEmpty()
            && accepted.computeIfAbsent(experiment, e -> ChannelSource.acceptedScene(e, sights(e))).filter(scene -> process.closed(scene).isEmpty()).isPresent();
    }

    /** How many particles a process of an experiment makes, wherever they fly. */
    ProductionDensity density(Experiment experiment, ProductionProcess process) {
        return TurnedProposal.density(process.density(all(experiment)), experiment.detector().beam().source().rotation());
    }

    /** Whether a sample of a process in one experiment has all that the same process has in another one, with weights that are not far apart. */
    boolean covers(Experiment own, Experiment other, ProductionProcess process) {
        return own.decayPerGeV() == other.decayPerGeV() && own.detector().production().equals(other.detector().production())
            && open(own, process.label()).isPresent() && process.covers(all(own), all(other));
    }

    /** Whether two experiments make the same in a process. */
    boolean alike(Experiment own, Experiment other, ProductionProcess process) {
        return own.channels().contains(process) && process.alike(all(own), all(other));
    }
}
