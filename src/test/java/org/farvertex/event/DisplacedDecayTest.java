package org.farvertex.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.farvertex.kinematics.FourMomentum;
import org.junit.jupiter.api.Test;

class DisplacedDecayTest {

    private static final List<EventParticle> INCOMING = List.of(
        new EventParticle(2212, ParticleStatus.BEAM, new FourMomentum(0, 0, 400, 400.001), 0.94),
        new EventParticle(2212, ParticleStatus.BEAM, new FourMomentum(0, 0, 0, 0.938), 0.938));
    private static final FourMomentum DARK = new FourMomentum(1, 2, 2, 5);
    private static final EventParticle ELECTRON =
        new EventParticle(11, ParticleStatus.FINAL, new FourMomentum(0.5, 0, 1, 2), 5e-4);

    @Test
    void theDarkPhotonDecaysOnItsLineOfFlightAfterItsTimeOfFlight() {
        DisplacedDecay decay = decay(DARK, 12);
        assertThat(decay.decayPoint()).isEqualTo(new SpacePoint(4 + 0.1, 8, 8 + 0.3));
        assertThat(decay.decayTime()).isCloseTo(0.3 + 12 * 5.0 / 3.0, within(1e-14));
    }

    @Test
    void theRemnantClosesTheBalance() {
        EventParticle remnant = EventParticle.remnant(INCOMING, DARK);
        assertThat(remnant.momentum().plus(DARK)).isEqualTo(EventParticle.total(INCOMING));
        assertThat(remnant.mass()).isEqualTo(remnant.momentum().invariantMass());
        assertThat(remnant.pdgId()).isEqualTo(81);
    }

    @Test
    void anImbalanceIsRefusedAtTheVertexWhereItIs() {
        assertThatThrownBy(() -> decay(new FourMomentum(1, 2, 2 + 1e-9, 5), 12))
            .hasMessageContaining("event 3").hasMessageContaining("the collision");
        FourMomentum positron = DARK.minus(ELECTRON.momentum());
        FourMomentum lost = new FourMomentum(positron.px() + 1e-11, positron.py(), positron.pz(), positron.energy());
        assertThatThrownBy(() -> decay(DARK, lost, 12)).hasMessageContaining("decay of the dark photon");
    }

    @Test
    void impossibleNumbersAndStatusesAreRefused() {
        assertThatThrownBy(() -> decay(DARK, 0)).hasMessageContaining("flight length");
        assertThatThrownBy(() -> decay(DARK, Double.NaN)).hasMessageContaining("flight length");
        assertThatThrownBy(() -> new MesonDecay(ELECTRON, ELECTRON)).hasMessageContaining("decayed meson");
        assertThatThrownBy(() -> new EventParticle(11, ParticleStatus.FINAL, DARK, -1)).hasMessageContaining("mass");
        assertThatThrownBy(() -> new SpacePoint(0, 0, Double.NaN)).hasMessageContaining("not finite");
    }

    @Test
    void theSampleUsedElsewhereIsPhysical() {
        for (DisplacedDecay decay : new SampleDecays(1).next(1000)) {
            for (EventParticle particle : List.of(decay.darkPhoton(), decay.electron(), decay.positron())) {
                FourMomentum p = particle.momentum();
                assertThat(p.energy()).isCloseTo(FourMomentum.onShell(p.px(), p.py(), p.pz(), particle.mass()).energy(),
                    within(1e-13 * p.energy()));
            }
        }
    }

    private static DisplacedDecay decay(FourMomentum dark, double length) {
        return decay(dark, DARK.minus(ELECTRON.momentum()), length);
    }

    private static DisplacedDecay decay(FourMomentum dark, FourMomentum positron, double length) {
        return new DisplacedDecay(3, 1, 1, INCOMING, EventParticle.remnant(INCOMING, DARK), Optional.empty(),
            new EventParticle(EventParticle.DARK_PHOTON, ParticleStatus.DECAYED, dark, 4), ELECTRON,
            new EventParticle(-11, ParticleStatus.FINAL, positron, 5e-4), new SpacePoint(0.1, 0, 0.3), 0.3, length);
    }
}
