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
 * @param logStrength natural logarithm of what their squares are proportional to
 */
public record ProtonBremsstrahlungProduction(String label, int number, String description, VectorCouplings couplings,
                                             double logStrength) implements ProductionProcess {

    @Override
    public List<String> citations() {
        return List.of("1311.3870", "0910.5589", "amsler-2008");
    }

    @Override
    public Optional<String> closed(Scene scene) {
        return scene.closedAbove(scene.domain().highestFraction() * scene.detector().beam().energy());
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        return ProtonBeams.bremsstrahlung(scene, sampling, radiation(scene));
    }

    @Override
    public ProductionDensity density(Scene scene) {
        return ProtonBeams.density(scene, radiation(scene));
    }

    private ProtonBeams.Radiation radiation(Scene scene) {
        return (s, targets) -> new ProtonBremsstrahlung(couplings, scene.mass(), s, targets);
    }
}
