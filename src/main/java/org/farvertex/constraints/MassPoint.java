package org.farvertex.constraints;

import java.util.OptionalDouble;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.model.RightHandedT3R.Scenario;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.particle.Particle;

/**
 * A point of the model.
 *
 * @param vev            V [GeV]
 * @param darkPhotonMass mass of the A' [GeV]
 * @param darkHiggsMass  mass of the φ' [GeV]; empty where none is given and none explains g − 2
 * @param scenario       whether the A' decays to e⁺e⁻ or unseen
 */
public record MassPoint(double vev, double darkPhotonMass, OptionalDouble darkHiggsMass, Scenario scenario) {

    /** Checks the masses; the A' by building the model. */
    public MassPoint {
        boson(vev, darkPhotonMass, scenario);
        if (darkHiggsMass.isPresent() && !isModelled(darkHiggsMass.getAsDouble())) {
            throw new IllegalArgumentException("the mass of phi' must lie above 1.022 MeV (two electrons) and up to 279.1 MeV, where "
                + "phi' -> pi pi opens, which is not modelled");
        }
    }

    /**
     * A point on the band of g − 2 at one loop, central value.
     *
     * @param vev            V [GeV]
     * @param darkPhotonMass mass of the A' [GeV]
     * @param scenario       how the A' decays
     * @return the point
     */
    public static MassPoint onBand(double vev, double darkPhotonMass, Scenario scenario) {
        OptionalDouble mass = new G2Band(vev, MuonMeasurement.of(MuonMeasurement.PAPER)).at(darkPhotonMass).darkHiggsMass();
        return new MassPoint(vev, darkPhotonMass,
            mass.isPresent() && isModelled(mass.getAsDouble()) ? mass : OptionalDouble.empty(), scenario);
    }

    private static boolean isModelled(double mass) {
        return mass > 2 * Particle.ELECTRON.mass() && mass <= 2 * Particle.PI_PLUS.mass();
    }

    /** The A' there. */
    DarkPhoton boson() {
        return boson(vev, darkPhotonMass, scenario);
    }

    /** Its gauge coupling g. */
    double coupling() {
        return darkPhotonMass / (Math.sqrt(2) * vev);
    }

    private static DarkPhoton boson(double vev, double mass, Scenario scenario) {
        return new RightHandedT3R(vev, 1, false, scenario).boson(mass);
    }
}
