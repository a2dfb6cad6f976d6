package org.farvertex.production;

import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Target;
import org.farvertex.particle.Particle;

/**
 * Bremsstrahlung of a vector boson by electrons in a thick target, see {@link ElectronBremsstrahlung}.
 *
 * @param label       name
 * @param number      number in event files
 * @param description what happens, for people
 * @param couplings   couplings of the vector boson
 * @param logStrength natural logarithm of what their squares are proportional to
 */
public record ElectronBremsstrahlungProduction(String label, int number, String description, VectorCouplings couplings,
                                               double logStrength) implements ProductionProcess {

    @Override
    public List<String> citations() {
        return List.of("0906.0580", "tsai-1974", "1705.01633");
    }

    @Override
    public Optional<String> obstacle(Beam beam) {
        return beam.projectile() == Particle.ELECTRON ? Optional.empty()
            : Optional.of("the beam " + beam.id() + " does not have this channel");
    }

    @Override
    public Optional<String> closed(Scene scene) {
        double energy = scene.detector().beam().energy();
        return scene.closedAbove(scene.mass() < energy / 2 ? scene.mostEnergy(scene.mass()) : 0);
    }

    @Override
    public Proposal proposal(Scene scene, Sampling sampling) {
        Beam beam = scene.detector().beam();
        Target target = beam.target().orElseThrow();
        return new ElectronBremsstrahlungProposal(new ElectronBremsstrahlung(couplings.kineticMixing(), scene.mass()), target,
            scene.window(sampling), beam.energy(), scene.mass(), beam.rest(), scene.detector().exposure());
    }

    @Override
    public boolean alike(Scene own, Scene other) {
        return true;
    }

    /** The spectrum has the shape that mass and target give it; only its size can differ. */
    @Override
    public ProductionDensity density(Scene scene) {
        double log = 2 * Math.log(couplings.kineticMixing()) + Math.log(scene.detector().exposure());
        return (batch, i, part) -> log;
    }
}
