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
        assertThatThrownBy(() -> decay(DARK, lost, 12)).hasMessageContaining("decay of the particle");
    }

    @Test
    void impossibleNumbersAndStatusesAreRefused() {
        assertThatThrownBy(() -> decay(DARK, 0)).hasMessageContaining("flight length");
        assertThatThrownBy(() -> decay(DARK, Double.NaN)).hasMessageContaining("flight length");
        assertThatThrownBy(() -> new ParentDecay(ELECTRON, List.of(ELECTRON), SpacePoint.ORIGIN)).hasMessageContaining("decayed parent");
        assertThatThrownBy(() -> new EventParticle(11, ParticleStatus.FINAL, DARK, -1)).hasMessageContaining("mass");
        assertThatThrownBy(() -> new SpacePoint(0, 0, Double.NaN)).hasMessageContaining("not finite");
    }

    @Test
    void theSampleUsedElsewhereIsPhysical() {
        for (DisplacedDecay decay : new SampleDecays(1).next(1000)) {
            for (EventParticle particle : List.of(decay.particle(), decay.finalProducts().get(0), decay.finalProducts().get(1))) {
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
        return new DisplacedDecay(3, 1, 1, 0, INCOMING, EventParticle.remnant(INCOMING, DARK), Optional.empty(),
            new EventParticle(32, ParticleStatus.DECAYED, dark, 4), List.of(new DecayProduct(ELECTRON, DecayProduct.ROOT),
            new DecayProduct(new EventParticle(-11, ParticleStatus.FINAL, positron, 5e-4), DecayProduct.ROOT)),
            new SpacePoint(0.1, 0, 0.3), 0.3, length);
    }

    private static EventParticle particle(int pdgId, ParticleStatus status, FourMomentum momentum) {
        return new EventParticle(pdgId, status, momentum, 0);
    }

    private static DisplacedDecay chain(ParticleStatus pion, int mother, FourMomentum lost) {
        FourMomentum first = new FourMomentum(0.5, 0, 1, 2);
        FourMomentum photon = new FourMomentum(0, 0, 1, 1);
        return new DisplacedDecay(3, 1, 1, 2, INCOMING, EventParticle.remnant(INCOMING, DARK), Optional.empty(),
            particle(54, ParticleStatus.DECAYED, DARK), List.of(new DecayProduct(particle(111, pion, first), DecayProduct.ROOT),
            new DecayProduct(particle(22, ParticleStatus.FINAL, DARK.minus(first)), DecayProduct.ROOT),
            new DecayProduct(particle(22, ParticleStatus.FINAL, photon), mother),
            new DecayProduct(particle(22, ParticleStatus.FINAL, first.minus(photon).minus(lost)), mother)), SpacePoint.ORIGIN, 0, 12);
    }

    @Test
    void chainsBalanceAndEveryMotherHasDecayed() {
        DisplacedDecay decay = chain(ParticleStatus.DECAYED, 0, FourMomentum.ZERO);
        assertThat(decay.finalProducts()).extracting(EventParticle::pdgId).containsExactly(22, 22, 22);
        assertThatThrownBy(() -> chain(ParticleStatus.DECAYED, 0, new FourMomentum(0, 1e-10, 0, 0))).hasMessageContaining("decay of product 0");
        assertThatThrownBy(() -> chain(ParticleStatus.FINAL, 0, FourMomentum.ZERO)).hasMessageContaining("product 0 must");
        assertThatThrownBy(() -> chain(ParticleStatus.DECAYED, 4, FourMomentum.ZERO)).hasMessageContaining("must");
        assertThatThrownBy(() -> chain(ParticleStatus.DECAYED, -2, FourMomentum.ZERO)).hasMessageContaining("must");
    }

    /** A parent flies 5 m at half the speed of light before it decays: its daughter starts there and then. */
    @Test
    void aParentThatFliesMovesTheOrigin() {
        FourMomentum parent = new FourMomentum(0, 6, 8, 20);
        EventParticle companion = particle(13, ParticleStatus.FINAL, parent.minus(DARK));
        ParentDecay made = new ParentDecay(particle(321, ParticleStatus.DECAYED, parent), List.of(companion), new SpacePoint(0.1, 3, 4.3));
        DisplacedDecay decay = new DisplacedDecay(3, 1, 1, 0, INCOMING, EventParticle.remnant(INCOMING, parent), Optional.of(made),
            particle(54, ParticleStatus.DECAYED, DARK), List.of(new DecayProduct(particle(54, ParticleStatus.FINAL, DARK), DecayProduct.ROOT)),
            new SpacePoint(0.1, 0, 0.3), 0.3, 12);
        assertThat(decay.originTime()).isCloseTo(0.3 + 10, within(1e-14));
        assertThat(decay.decayPoint().y()).isCloseTo(3 + 8, within(1e-14));
        assertThat(decay.decayTime()).isCloseTo(10.3 + 12 * 5.0 / 3.0, within(1e-13));
    }
}
