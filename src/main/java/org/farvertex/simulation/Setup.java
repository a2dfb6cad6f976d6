package org.farvertex.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.citation.Citations;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.model.Model;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;

/**
 * The question of a scan: an {@link Experiment} whose mass is left open.
 *
 * @param model    the model at its reference coupling
 * @param detector detector with its beam and exposure
 * @param channels labels of the production processes
 * @param spectra  meson spectra; empty if no channel needs any
 * @param bremsstrahlung what protons radiate
 * @param leftOut  channels that would be among them if the spectra had their parents
 */
public record Setup(Model model, Detector detector, List<String> channels, Optional<BeamSpectra> spectra,
                    BremsstrahlungModel bremsstrahlung, List<LeftOut> leftOut) {

    /** Keeps its own lists. */
    public Setup {
        channels = List.copyOf(channels);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A question of chosen channels, which leaves nothing out.
     *
     * @param model    the model at its reference coupling
     * @param detector detector with its beam and exposure
     * @param channels labels of the production processes
     * @param spectra  meson spectra; empty if no channel needs any
     * @param bremsstrahlung what protons radiate
     */
    public Setup(Model model, Detector detector, List<String> channels, Optional<BeamSpectra> spectra, BremsstrahlungModel bremsstrahlung) {
        this(model, detector, channels, spectra, bremsstrahlung, List.of());
    }

    /**
     * A question of the channels that spectra provide.
     *
     * @param model    the model at its reference coupling
     * @param detector detector with its beam and exposure
     * @param channels the production processes and those that are left out
     * @param spectra  meson spectra; empty if no channel needs any
     * @param bremsstrahlung what protons radiate
     * @return the setup
     */
    public static Setup of(Model model, Detector detector, ProvidedChannels channels, Optional<BeamSpectra> spectra, BremsstrahlungModel bremsstrahlung) {
        return new Setup(model, detector, channels.channels(), spectra, bremsstrahlung, channels.leftOut());
    }

    /**
     * What is asked if nothing but a detector and a model is named: the shipped spectra of the beam, and all processes of the model at the
     * beam; exposure and cuts are the detector's own.
     *
     * @param detector the detector
     * @param model    the model
     * @return the setup
     * @throws IllegalArgumentException if the model's particle is not made at the beam
     */
    public static Setup standard(Detector detector, Model model) {
        return standard(List.of(detector), model).get(0);
    }

    /**
     * The same for several detectors; tables of a beam that they share are read once.
     *
     * @param detectors the detectors
     * @param model     the model
     * @return a setup for each
     * @throws IllegalArgumentException if the model's particle is not made at one of the beams
     */
    public static List<Setup> standard(List<Detector> detectors, Model model) {
        Map<Beam, Optional<BeamSpectra>> tables = new HashMap<>();
        return detectors.stream().map(detector -> standard(detector, model,
            tables.computeIfAbsent(detector.beam(), beam -> BeamTables.of(beam, BeamTables.standardGenerator(beam))))).toList();
    }

    private static Setup standard(Detector detector, Model model, Optional<BeamSpectra> spectra) {
        Optional<BeamSpectra> own = spectra.filter(tables -> detector.beam().tables().isPresent());
        return of(model, detector, ProvidedChannels.standard(model, detector.beam(), own), spectra, BremsstrahlungModel.STANDARD);
    }

    /**
     * The question of an experiment with its mass left open.
     *
     * @param model      a model of which it has the processes
     * @param experiment the experiment
     * @return the setup
     */
    public static Setup of(Model model, Experiment experiment) {
        return new Setup(model, experiment.detector(), experiment.channels().stream().map(ProductionProcess::label).toList(), experiment.spectra(),
            experiment.bremsstrahlung(), experiment.leftOut());
    }

    /**
     * The experiment at one mass.
     *
     * @param mass mass of the particle [GeV]
     * @return the experiment
     */
    public Experiment at(double mass) {
        return Experiment.of(model.at(mass), detector, channels, spectra, bremsstrahlung).without(leftOut);
    }

    /**
     * The same at another coupling.
     *
     * @param coupling the coupling
     * @return the setup
     */
    public Setup withCoupling(double coupling) {
        return new Setup(model.withCoupling(coupling), detector, channels, spectra, bremsstrahlung, leftOut);
    }

    /**
     * The same for another model with the same processes.
     *
     * @param other the model
     * @return the setup
     */
    public Setup with(Model other) {
        return new Setup(other, detector, channels, spectra, bremsstrahlung, leftOut);
    }

    /**
     * The same elsewhere.
     *
     * @param other the detector
     * @return the setup
     */
    public Setup with(Detector other) {
        return new Setup(model, other, channels, spectra, bremsstrahlung, leftOut);
    }

    /**
     * The same with other spectra of mesons.
     *
     * @param other the spectra
     * @return the setup
     */
    public Setup with(BeamSpectra other) {
        return new Setup(model, detector, channels, Optional.of(other), bremsstrahlung, leftOut);
    }

    /**
     * The same with another model of what protons radiate.
     *
     * @param other the model
     * @return the setup
     */
    public Setup with(BremsstrahlungModel other) {
        return new Setup(model, detector, channels, spectra, other, leftOut);
    }

    /**
     * The same with some of the processes of the model.
     *
     * @param labels their labels
     * @return the setup
     */
    public Setup through(List<String> labels) {
        return new Setup(model, detector, labels, spectra, bremsstrahlung, leftOut);
    }

    /**
     * Where the spectra come from.
     *
     * @return the generator with its version; {@code none} if none are needed
     */
    public String generator() {
        return spectra.map(BeamSpectra::generator).orElse("none");
    }

    /**
     * What the answers rest on.
     *
     * @return the works behind model, spectra, processes and detector
     */
    public Citations citations() {
        return citations(List.of(this));
    }

    /**
     * What the answers of several setups rest on.
     *
     * @param setups the setups
     * @return the works behind the models first
     */
    public static Citations citations(List<Setup> setups) {
        List<Experiment> experiments = setups.stream().map(setup -> setup.at(setup.model.masses().low())).toList();
        Citations all = Citations.NONE;
        for (Experiment experiment : experiments) {
            all = all.and(experiment.particle().citations());
        }
        for (Experiment experiment : experiments) {
            all = all.and(experiment.setting());
        }
        return all;
    }
}
