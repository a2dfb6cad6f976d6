package org.farvertex.event;

import java.util.List;
import java.util.Optional;
import org.farvertex.kinematics.FourMomentum;

/**
 * A dark photon from the collision that made it to its decay into \(e^+e^-\).
 *
 * <p>Energy and momentum balance at every vertex to {@value #BALANCE} of the energy; that is checked here. The decay
 * point and its time follow from the flight length, so they lie on the line of flight exactly.
 *
 * @param number         number of the event, not negative
 * @param weight         1 in an unweighted sample, else the number of events of the exposure it stands for
 * @param processId      number of the production process
 * @param incoming       beam particles, or beam and target
 * @param remnant        the rest of the collision
 * @param mesonDecay     how the dark photon was made, if not in the collision itself
 * @param darkPhoton     the dark photon, decayed
 * @param electron       its electron
 * @param positron       its positron
 * @param production     where the collision is, and the meson decay, whose flight is too short to see
 * @param productionTime time of the collision times the speed of light [m]
 * @param flightLength   distance from production to decay [m]
 */
public record DisplacedDecay(int number, double weight, int processId, List<EventParticle> incoming,
                             EventParticle remnant, Optional<MesonDecay> mesonDecay, EventParticle darkPhoton,
                             EventParticle electron, EventParticle positron, SpacePoint production,
                             double productionTime, double flightLength) {

    /** Largest imbalance at a vertex in units of its energy. */
    public static final double BALANCE = 1e-12;

    /** Checks numbers, statuses and the balance at every vertex. */
    public DisplacedDecay {
        incoming = List.copyOf(incoming);
        if (number < 0 || !(weight >= 0 && Double.isFinite(weight)) || !Double.isFinite(productionTime)
            || !(flightLength > 0 && Double.isFinite(flightLength))) {
            throw new IllegalArgumentException("event " + number + ": weight " + weight + ", production time "
                + productionTime + " m and flight length " + flightLength + " m must be finite and not negative");
        }
        if (incoming.isEmpty() || darkPhoton.status() != ParticleStatus.DECAYED
            || electron.status() != ParticleStatus.FINAL || positron.status() != ParticleStatus.FINAL) {
            throw new IllegalArgumentException("event " + number
                + ": a beam comes in, the dark photon decays, electron and positron are final");
        }
        EventParticle first = mesonDecay.isPresent() ? mesonDecay.get().meson() : darkPhoton;
        requireBalance(number, "the collision", EventParticle.total(incoming), first, remnant);
        if (mesonDecay.isPresent()) {
            requireBalance(number, "the meson decay", first.momentum(), darkPhoton, mesonDecay.get().companion());
        }
        requireBalance(number, "the decay of the dark photon", darkPhoton.momentum(), electron, positron);
    }

    /**
     * Where the dark photon decays: production plus flight length along its momentum.
     *
     * @return the decay point
     */
    public SpacePoint decayPoint() {
        FourMomentum p = darkPhoton.momentum();
        double perMomentum = flightLength / p.momentum();
        return new SpacePoint(production.x() + perMomentum * p.px(), production.y() + perMomentum * p.py(),
            production.z() + perMomentum * p.pz());
    }

    /**
     * Time of the decay times the speed of light, \(ct=ct_0+LE/p\) [m].
     *
     * @return the time in the frame of the laboratory
     */
    public double decayTime() {
        FourMomentum p = darkPhoton.momentum();
        return productionTime + flightLength * p.energy() / p.momentum();
    }

    private static void requireBalance(int number, String vertex, FourMomentum in, EventParticle a, EventParticle b) {
        FourMomentum first = a.momentum();
        FourMomentum second = b.momentum();
        double excess = Math.max(
            Math.max(Math.abs(in.px() - first.px() - second.px()), Math.abs(in.py() - first.py() - second.py())),
            Math.max(Math.abs(in.pz() - first.pz() - second.pz()),
                Math.abs(in.energy() - first.energy() - second.energy())));
        if (!(excess <= BALANCE * in.energy())) {
            throw new IllegalArgumentException("event " + number + ": " + vertex + " is out of balance by " + excess
                + " of " + in.energy() + " GeV");
        }
    }
}
