package org.farvertex.production;

import java.util.List;
import java.util.Optional;

/**
 * Bremsstrahlung of a vector boson by the beam proton, see {@link ProtonBremsstrahlung}.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param couplings   couplings of the vector boson
 * @param axial       coupling \(g_A(a_u-a_d)/2\) of the proton to the axial current
 * @param logStrength natural logarithm of what their squares are proportional to
 */
public record ProtonBremsstrahlungProduction(String label, int number, String description, VectorCouplings couplings,
                                             double axial, double logStrength) implements ProtonRadiation {

    @Override
    public Optional<BremsstrahlungModel> radiated(BremsstrahlungModel model) {
        return Optional.of(model);
    }

    @Override
    public List<String> citations() {
        return List.of("1311.3870", "0910.5589", "amsler-2008");
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return scene.closedAbove(scene.mostRadiated());
    }

    @Override
    public ProtonBeams.Radiation radiation(Scene scene) {
        return (s, targets) -> new ProtonBremsstrahlung(current(scene), 0, scene.mass(), s, targets);
    }

    /** Transverse bosons of the axial current are radiated like those of the charge as long as the proton keeps its helicity, and with its form factor. */
    private NucleonCurrent current(Scene scene) {
        NucleonCurrent all = NucleonFormFactor.current(couplings, scene.mass());
        NucleonCurrent radiating = scene.bremsstrahlung().pauli() ? all : NucleonCurrent.ofCharge(all.dirac());
        return scene.bremsstrahlung().axial() ? radiating.plusCharge(axial * axial * NucleonFormFactor.shape(scene.mass())) : radiating;
    }
}
