package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Detector;
import org.farvertex.detector.FreePath;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.units.Constants;

/**
 * A hadron that decays into the particle and one or more companions, isotropically in its rest frame; its antiparticle does so too, if wanted.
 *
 * <p>Hadron and antihadron are drawn from spectra of their own; where only one of them has a table, it stands for both. What lives longer than
 * {@value #FLIES} m (K, π, hyperons) decays in flight, at a place of its own.
 *
 * @param label        name
 * @param number       number in event files
 * @param description  what happens, for people
 * @param citations    what to cite
 * @param polarisation spin state of the particle
 * @param hadron       what decays
 * @param companions   what leaves together with the particle
 * @param frame        what the decay gives the particle; empty if it is too heavy
 * @param branching    branching ratio
 * @param conjugate    whether the charge conjugate is meant too
 * @param logStrength  natural logarithm of what the ratio is proportional to
 * @param standard     whether it is simulated where no channels are named
 */
public record DecayProduction(String label, int number, String description, List<String> citations, Polarisation polarisation,
                              Particle hadron, List<Particle> companions, Optional<RestFrame> frame, double branching, boolean conjugate,
                              double logStrength, boolean standard) implements ProductionProcess {

    /** Proper decay length from which a parent's flight counts [m]; that of the longest-lived hadron with charm or beauty is half a millimetre. */
    private static final double FLIES = 1e-3;
    /** Share of the way to the detector beyond which no parent is followed. */
    private static final double FARTHEST = 0.999;

    /** Keeps its own lists and checks the ratio. */
    public DecayProduction {
        citations = List.copyOf(citations);
        companions = List.copyOf(companions);
        if (!(branching >= 0 && Double.isFinite(branching))) {
            throw new IllegalArgumentException("a branching ratio must be finite and not negative, not " + branching);
        }
    }

    /**
     * A decay that is simulated where no channels are named.
     *
     * @param label        name
     * @param number       number in event files
     * @param description  what happens, for people
     * @param citations    what to cite
     * @param polarisation spin state of the particle
     * @param hadron       what decays
     * @param companions   what leaves together with the particle
     * @param frame        what the decay gives the particle; empty if it is too heavy
     * @param branching    branching ratio
     * @param conjugate    whether the charge conjugate is meant too
     * @param logStrength  natural logarithm of what the ratio is proportional to
     */
    public DecayProduction(String label, int number, String description, List<String> citations, Polarisation polarisation, Particle hadron,
                           List<Particle> companions, Optional<RestFrame> frame, double branching, boolean conjugate, double logStrength) {
        this(label, number, description, citations, polarisation, hadron, companions, frame, branching, conjugate, logStrength, true);
    }

    @Override
    public Optional<Particle> parent() {
        return Optional.of(hadron);
    }

    @Override
    public Optional<Particle> missing(BeamSpectra spectra) {
        return spectra.has(hadron) || (conjugate && spectra.has(hadron.antiparticle())) ? Optional.empty() : Optional.of(hadron);
    }

    @Override
    public boolean eitherCharge() {
        return conjugate && hadron.antiparticle() == hadron && companions.stream().anyMatch(companion -> companion.antiparticle() != companion);
    }

    @Override
    public Optional<String> closed(Scene scene) {
        boolean fits = scene.mass() + companions.stream().mapToDouble(Particle::mass).sum() < hadron.mass();
        if (branching == 0 && (fits || frame.isPresent())) {
            return Optional.of("the particle does not couple to it");
        }
        if (frame.isEmpty()) {
            return scene.closedAbove(0);
        }
        double most = scene.mostEnergy(hadron.mass());
        return scene.closedAbove(most == 0 ? 0 : PhaseSpace.largestEnergy(frame.get().edge(), PhaseSpace.momentum(most, hadron.mass())));
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return ProposalSum.of(parents(scene).stream().map(parent -> proposal(scene, parent, sampling)).toList());
    }

    /** Whose spectra they are drawn from: the hadron's, then its antiparticle's; where only one of them has a table, it stands for both. */
    private List<Particle> parents(Scene scene) {
        if (!conjugate || hadron.antiparticle() == hadron) {
            return List.of(hadron);
        }
        List<Particle> both = List.of(hadron, hadron.antiparticle());
        List<Particle> known = both.stream().filter(scene.spectra().orElseThrow()::has).toList();
        return known.size() == 1 ? List.of(known.get(0), known.get(0)) : both;
    }

    private Proposal proposal(Scene scene, Particle parent, Sampling sampling) {
        double factor = branching * scene.interactions();
        if (!flies()) {
            return Decays.of(scene, scene.spectrum(parent), frame.orElseThrow(), factor, sampling);
        }
        Detector detector = scene.detector();
        FreePath path = FreePath.of(detector.beam(), detector.production(), hadron);
        double along = farthest(path, detector);
        Scene wider = scene.towards(FlyingParents.window(scene.window(), detector.distance(), along, path.widest()));
        return new FlyingParents(Decays.of(wider, scene.spectrum(parent), frame.orElseThrow(), factor, sampling), path, along,
            decayLength() / hadron.mass(), sampling == Sampling.PLAIN ? 0 : scene.perMetre());
    }

    @Override
    public ProductionDensity density(Scene scene) {
        double factor = branching * scene.interactions();
        List<ProductionDensity> parts = parents(scene).stream().map(parent -> ProductionDensity.ofParent(scene.spectrum(parent), factor)).toList();
        ProductionDensity decays = (batch, i, part) -> parts.get(part).log(batch, i, part);
        if (!flies()) {
            return decays;
        }
        FreePath path = FreePath.of(scene.detector().beam(), scene.detector().production(), hadron);
        return FlyingParents.density(decays, path, farthest(path, scene.detector()), decayLength() / hadron.mass());
    }

    private boolean flies() {
        return decayLength() >= FLIES && Double.isFinite(decayLength());
    }

    /** \(c\tau\) of the hadron [m]. */
    private double decayLength() {
        return Constants.HBAR_C / hadron.width();
    }

    private static double farthest(FreePath path, Detector detector) {
        return Math.min(path.longest(), FARTHEST * detector.distance());
    }
}
