package org.farvertex.production;

import java.util.List;
import java.util.Optional;

/**
 * Bremsstrahlung by the beam proton of a particle whose effective couplings to nucleons are known.
 *
 * <p>The vector coupling has the form factor of a dark photon's, and so has the axial one, of which only transverse particles are counted: they
 * are radiated like those of the vector current as long as the proton keeps its helicity. Helicity 0, which an axial current that is not conserved
 * radiates too, is left out, so the number is a lower limit. The scalar coupling has no form factor.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param vector      coupling \(g_V\) to \(\bar p\gamma^\mu p\)
 * @param scalar      coupling y to \(\bar pp\)
 * @param axial       coupling \(g_A\) to \(\bar p\gamma^\mu\gamma_5p\)
 * @param logStrength natural logarithm of what their squares are proportional to
 */
public record NucleonBremsstrahlungProduction(String label, int number, String description, double vector, double scalar, double axial,
                                              double logStrength) implements ProtonRadiation {

    /** Checks the couplings. */
    public NucleonBremsstrahlungProduction {
        if (!Double.isFinite(vector * vector + scalar * scalar + axial * axial)) {
            throw new IllegalArgumentException("the squares of couplings must be finite, not those of " + vector + ", " + scalar + " and " + axial);
        }
    }

    /** What has couplings to nucleons of its own knows no magnetic moment. */
    @Override
    public Optional<BremsstrahlungModel> radiated(BremsstrahlungModel model) {
        return Optional.of(model.radiating(model.axial(), false));
    }

    @Override
    public List<String> citations() {
        return scalar == 0 ? List.of("1311.3870", "0910.5589", "amsler-2008") : List.of("1904.10447", "2108.05900", "amsler-2008");
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return vector == 0 && scalar == 0 && axial == 0 ? Optional.of("the particle does not couple to it")
            : scene.closedAbove(scene.mostRadiated());
    }

    @Override
    public ProtonBeams.Radiation radiation(Scene scene) {
        double form = NucleonFormFactor.shape(scene.mass());
        return (s, targets) -> new ProtonBremsstrahlung(NucleonCurrent.ofCharge((vector * vector + axial * axial) * form), scalar * scalar,
            scene.mass(), s, targets);
    }
}
