package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.event.Polarisation;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;

/**
 * A way in which a particle of one mass and coupling is made. Knows what it needs of the particle's model as numbers (branching ratio, mixing
 * angle, couplings), opens {@linkplain Proposal proposals} that draw, and tells events and citations what it is. Immutable.
 */
public interface ProductionProcess {

    /**
     * Name on the command line and in output.
     *
     * @return lower-case letters, digits and hyphens, for example {@code eta-prime} or {@code decay-521}
     */
    String label();

    /**
     * Number of the process in event files, unique in a model; random streams hang on it.
     *
     * @return 1 to 63
     */
    int number();

    /**
     * What happens, for people.
     *
     * @return a phrase, for example {@code eta' -> gamma A'}
     */
    String description();

    /**
     * What to cite for the process.
     *
     * @return ids of the {@linkplain org.farvertex.citation.Bibliography bibliography}, or arXiv numbers
     */
    List<String> citations();

    /**
     * Spin state in which the particle is made.
     *
     * @return the polarisation; none unless the process says otherwise
     */
    default Polarisation polarisation() {
        return Polarisation.NONE;
    }

    /**
     * The particle whose decay makes it.
     *
     * @return empty for what is made in the collision itself, as by default
     */
    default Optional<Particle> parent() {
        return Optional.empty();
    }

    /**
     * What leaves together with it when the parent decays.
     *
     * @return the companions; empty without a parent
     */
    default List<Particle> companions() {
        return List.of();
    }

    /**
     * What it is drawn from and spectra have no table of.
     *
     * @param spectra the spectra
     * @return the parent that is missing; empty for what needs none, as by default
     */
    default Optional<Particle> missing(BeamSpectra spectra) {
        return Optional.empty();
    }

    /**
     * Whether the companions may as well be their antiparticles, half of the time each, though the parent is the same.
     *
     * @return true for a parent that is its own antiparticle, if the charge conjugate of the decay is meant too and another one
     */
    default boolean eitherCharge() {
        return false;
    }

    /**
     * Natural logarithm of what the yield is proportional to when the coupling changes and the mass does not: processes of one particle at
     * two couplings have the same spectrum, and yields whose ratio is e to the difference of these numbers.
     *
     * @return the logarithm; −∞ if there is no coupling at all
     */
    double logStrength();

    /**
     * What of a model of bremsstrahlung it depends on.
     *
     * @param model what protons radiate
     * @return the model without what does not matter to it; empty if nothing of it does, as by default
     */
    default Optional<BremsstrahlungModel> radiated(BremsstrahlungModel model) {
        return Optional.empty();
    }

    /**
     * By what factor its yield may be larger or smaller for reasons that no other process shares.
     *
     * @return 1 unless the process says otherwise
     */
    default double uncertaintyFactor() {
        return 1;
    }

    /**
     * Whether it is simulated where no channels are named.
     *
     * @return true unless the process says that it must be asked for
     */
    default boolean standard() {
        return true;
    }

    /**
     * Why a beam cannot have this process; by default it is one of protons.
     *
     * @param beam the beam
     * @return the reason; empty if all is well
     */
    default Optional<String> obstacle(Beam beam) {
        return ProtonBeams.obstacle(beam);
    }

    /**
     * Why the process gives exactly nothing there.
     *
     * @param scene beam, detector and what of it is worth drawing
     * @return the reason; empty if the process is open
     */
    Optional<String> closed(Scene scene);

    /**
     * Opens a proposal; expectation of its weights: particles made in the exposure.
     *
     * @param scene    beam, detector and what of it is worth drawing; the process is not {@linkplain #closed closed} there
     * @param sampling how to draw
     * @return the proposal
     */
    Proposal proposal(Scene scene, Sampling sampling);

    /**
     * The density of what a proposal draws from, up to what is the same in every scene of the mass.
     *
     * @param scene beam, detector, spectra and domain
     * @return the density
     */
    ProductionDensity density(Scene scene);

    /**
     * Whether it has the same density in two scenes. By default that hangs on the spectra and the source.
     *
     * @param own   a scene
     * @param other another one, of the same beam, detector and mass
     * @return true if all that it depends on is the same
     */
    default boolean alike(Scene own, Scene other) {
        return own.spectra().equals(other.spectra()) && own.detector().production().equals(other.detector().production());
    }

    /**
     * Whether a sample of what it makes in a scene has all that it makes in another one, so that weights alone lead there.
     *
     * @param own   the scene of the sample
     * @param other the other scene, of the same beam, detector and mass
     * @return false if the other one may have what is missing here
     */
    default boolean covers(Scene own, Scene other) {
        return alike(own, other);
    }
}
