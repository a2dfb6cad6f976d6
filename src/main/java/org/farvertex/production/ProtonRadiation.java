package org.farvertex.production;

/** Bremsstrahlung of the beam's protons: it is what {@link Scene#bremsstrahlung()} says, and spectra of mesons do not matter to it. */
public sealed interface ProtonRadiation extends ProductionProcess permits NucleonBremsstrahlungProduction, ProtonBremsstrahlungProduction {

    /**
     * What is radiated.
     *
     * @param scene beam, mass and model of bremsstrahlung
     * @return makes the spectrum
     */
    ProtonBeams.Radiation radiation(Scene scene);

    @Override
    default Proposal proposal(Scene scene, Sampling sampling) {
        return ProtonBeams.bremsstrahlung(scene, sampling, radiation(scene));
    }

    @Override
    default ProductionDensity density(Scene scene) {
        return ProtonBeams.density(scene, radiation(scene));
    }

    @Override
    default boolean alike(Scene own, Scene other) {
        return own.bremsstrahlung().equals(other.bremsstrahlung());
    }

    @Override
    default boolean covers(Scene own, Scene other) {
        return own.bremsstrahlung().covers(other.bremsstrahlung());
    }
}
