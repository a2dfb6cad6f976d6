package org.farvertex.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.citation.Citations;
import org.farvertex.decay.DecayMode;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.particle.FinalState;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The question of one run: which particle, made how, seen where.
 *
 * @param particle the particle
 * @param detector detector with its beam and exposure
 * @param channels production processes, of those that the particle has
 * @param spectra  meson spectra; empty if no channel needs any
 * @param bremsstrahlung what protons radiate
 * @param leftOut  channels that would be among them if the spectra had their parents
 */
public record Experiment(LongLivedParticle particle, Detector detector, List<ProductionProcess> channels,
                         Optional<BeamSpectra> spectra, BremsstrahlungModel bremsstrahlung, List<LeftOut> leftOut) {

    /** Keeps its own lists. */
    public Experiment {
        channels = List.copyOf(channels);
        leftOut = List.copyOf(leftOut);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("at least one channel is needed");
        }
        if (!channels.stream().allMatch(channel -> has(particle.processes(), channel))) {
            throw new IllegalArgumentException("the channels must be among the processes of the particle, at its mass");
        }
    }

    /** Mostly the very same: Java works out how to compare two records when it does so the first time, which takes a while. */
    private static boolean has(List<ProductionProcess> processes, ProductionProcess channel) {
        return processes.stream().anyMatch(process -> process == channel) || processes.contains(channel);
    }

    /**
     * The experiment with processes named by their labels.
     *
     * @param particle the particle
     * @param detector detector with its beam and exposure
     * @param channels labels of its production processes
     * @param spectra  meson spectra; empty if no channel needs any
     * @param bremsstrahlung what protons radiate
     * @return the experiment
     */
    public static Experiment of(LongLivedParticle particle, Detector detector, List<String> channels, Optional<BeamSpectra> spectra,
                                BremsstrahlungModel bremsstrahlung) {
        return new Experiment(particle, detector, channels.stream().map(label -> particle.process(label).orElseThrow(() ->
            new IllegalArgumentException("the model " + particle.model() + " has no process " + label))).toList(), spectra, bremsstrahlung, List.of());
    }

    /**
     * The same with the channels named that it is without.
     *
     * @param missing those whose parents the spectra lack
     * @return the experiment
     */
    public Experiment without(List<LeftOut> missing) {
        return new Experiment(particle, detector, channels, spectra, bremsstrahlung, missing);
    }

    /**
     * The same for another particle of the model, made in the same processes.
     *
     * @param other the particle
     * @return the experiment
     */
    public Experiment with(LongLivedParticle other) {
        return of(other, detector, channels.stream().map(ProductionProcess::label).toList(), spectra, bremsstrahlung).without(leftOut);
    }

    /**
     * The same for a particle that has fewer processes, as in the simplification of a paper.
     *
     * @param other the particle
     * @return the experiment, with the processes that both have
     * @throws IllegalArgumentException if there is none
     */
    public Experiment asFarAs(LongLivedParticle other) {
        List<String> shared = channels.stream().map(ProductionProcess::label).filter(label -> other.process(label).isPresent()).toList();
        if (shared.isEmpty()) {
            throw new IllegalArgumentException("the model " + other.model() + " has none of these processes as the paper treats it");
        }
        return of(other, detector, shared, spectra, bremsstrahlung).without(leftOut);
    }

    /**
     * The same elsewhere.
     *
     * @param other the detector
     * @return the experiment
     */
    public Experiment with(Detector other) {
        return new Experiment(particle, other, channels, spectra, bremsstrahlung, leftOut);
    }

    /**
     * The decays that count.
     *
     * @return the open modes of the kinds that the detector counts
     */
    public List<DecayMode> modes() {
        return particle.counted(detector.finalStates());
    }

    /**
     * Those of one kind.
     *
     * @param kind the kind
     * @return their places among {@link #modes()}
     */
    public Set<Integer> modes(FinalState kind) {
        List<DecayMode> modes = modes();
        return IntStream.range(0, modes.size())
            .filter(m -> kind == FinalState.ANY || modes.get(m).kind().filter(k -> k == kind).isPresent()).boxed().collect(Collectors.toSet());
    }

    /**
     * Share of the decays that are of a kind that the detector counts.
     *
     * @return the sum of their branching ratios
     */
    public double branching() {
        return particle.branching(detector.finalStates());
    }

    /**
     * Why no decay counts, if that is so.
     *
     * @return the reason; empty if one of the open modes is of a kind that the detector counts
     */
    public Optional<String> uncounted() {
        return modes().isEmpty() ? Optional.of("none of its decays at this mass is of a kind that the detector counts") : Optional.empty();
    }

    /**
     * What the answer rests on.
     *
     * @return the works behind model, spectra, processes and detector
     */
    public Citations citations() {
        return particle.citations().and(setting());
    }

    /** What it rests on but for the model. */
    Citations setting() {
        Citations all = Citations.NONE;
        if (spectra.isPresent()) {
            all = all.ids("meson spectra of " + spectra.get().generator(), spectra.get().citations());
        }
        for (ProductionProcess process : channels) {
            all = all.ids("channel " + process.label(), process.citations());
        }
        List<BremsstrahlungModel> radiated = channels.stream().flatMap(process -> process.radiated(bremsstrahlung).stream()).toList();
        if (!radiated.isEmpty()) {
            all = all.ids("proton bremsstrahlung", radiated.stream().flatMap(model -> model.citations().stream()).distinct().toList());
            all = detector.beam().collider() ? all.and(Beams.citations("inelastic cross section")) : all;
        }
        return all.and(detector.citations());
    }

    /** Share of each mode that counts in all that count. */
    List<Double> modeShares() {
        return modes().stream().map(mode -> mode.branching() / branching()).toList();
    }

    /** What the flight to the decay volume leaves. */
    Survival survival() {
        return Survival.of(detector, 1 / decayPerGeV());
    }

    /** Decay length over momentum, \(c\tau/m\) [m/GeV], of the particle as it is drawn. */
    double decayPerGeV() {
        return particle.lifetime().length() / particle.mass();
    }

}
