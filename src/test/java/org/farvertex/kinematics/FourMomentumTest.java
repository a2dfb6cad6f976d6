package org.farvertex.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourMomentumTest {

    @Test
    void aPythagoreanParticleIsOnItsMassShell() {
        FourMomentum p = FourMomentum.onShell(1, 2, 2, 4);
        assertThat(p.momentum()).isEqualTo(3);
        assertThat(p.energy()).isEqualTo(5);
        assertThat(p.invariantMass()).isEqualTo(4);
    }

    @Test
    void theMassOfTwoBeamsIsTheCollisionEnergy() {
        double proton = 0.93827208816;
        FourMomentum right = FourMomentum.onShell(0, 0, 7000, proton);
        FourMomentum left = FourMomentum.onShell(0, 0, -7000, proton);
        assertThat(right.plus(left).invariantMass()).isEqualTo(2 * right.energy());
        FourMomentum target = FourMomentum.onShell(0, 0, 0, proton);
        double energy = right.energy();
        assertThat(right.plus(target).invariantMass())
            .isCloseTo(Math.sqrt(2 * proton * (proton + energy)), within(1e-10));
    }

    @Test
    void aSpaceLikeMomentumHasANegativeMass() {
        FourMomentum transfer = new FourMomentum(0, 0, 5, 4).minus(FourMomentum.ZERO);
        assertThat(transfer.invariantMass()).isEqualTo(-3);
    }

    @Test
    void whatIsNotFiniteIsRefused() {
        assertThatThrownBy(() -> new FourMomentum(0, Double.NaN, 0, 1)).hasMessageContaining("not finite");
        assertThatThrownBy(() -> FourMomentum.onShell(1e200, 0, 0, 1)).hasMessageContaining("not finite");
    }
}
