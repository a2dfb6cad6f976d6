package org.farvertex.event;

import java.util.List;
import org.farvertex.kinematics.FourMomentum;

/** What is left when all that leaves a vertex is taken from all that enters it; for one vertex after the other. */
final class Balance {

    private final int number;
    private double px;
    private double py;
    private double pz;
    private double energy;
    private double entering;

    /** Of vertices of the event of a number. */
    Balance(int number) {
        this.number = number;
    }

    /** The next vertex, which this particle enters. */
    Balance in(EventParticle particle) {
        FourMomentum p = particle.momentum();
        px = p.px();
        py = p.py();
        pz = p.pz();
        energy = p.energy();
        entering = energy;
        return this;
    }

    /** The next vertex, which these particles enter. */
    Balance in(List<EventParticle> particles) {
        px = 0;
        py = 0;
        pz = 0;
        energy = 0;
        for (int i = 0; i < particles.size(); i++) {
            FourMomentum p = particles.get(i).momentum();
            px += p.px();
            py += p.py();
            pz += p.pz();
            energy += p.energy();
        }
        entering = energy;
        return this;
    }

    /** A particle that leaves. */
    Balance out(EventParticle particle) {
        FourMomentum p = particle.momentum();
        px -= p.px();
        py -= p.py();
        pz -= p.pz();
        energy -= p.energy();
        return this;
    }

    /** Particles that leave. */
    Balance out(List<EventParticle> particles) {
        for (int i = 0; i < particles.size(); i++) {
            out(particles.get(i));
        }
        return this;
    }

    /** Nothing may be left but the rounding, {@link DisplacedDecay#BALANCE} of the energy. */
    void require(String vertex) {
        double excess = Math.max(Math.max(Math.abs(px), Math.abs(py)), Math.max(Math.abs(pz), Math.abs(energy)));
        if (!(excess <= DisplacedDecay.BALANCE * entering)) {
            throw new IllegalArgumentException("event " + number + ": " + vertex + " is out of balance by " + excess
                + " of " + entering + " GeV");
        }
    }
}
