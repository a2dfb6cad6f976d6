package org.farvertex.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestOfCollisionTest {

    private static final double MP = 0.93827208816;

    private static RestOfCollision dump(double momentum, double target) {
        return new RestOfCollision(Math.hypot(momentum, MP), momentum, MP, target, false);
    }

    /** Against four-momenta: the square of the missing mass less that of beam and target. */
    @ParameterizedTest
    @CsvSource({"70,60,0.01,0.1349768", "70,68.5,0,0.547862", "120,30,0.05,0.78266", "400,1,1.2,0.1349768", "20,0.5,2.5,0.02"})
    void theExcessIsThatOfTheMissingMass(double beam, double momentum, double angle, double mass) {
        for (boolean headOn : new boolean[] {false, true}) {
            double energy = Math.hypot(beam, MP);
            RestOfCollision rest = new RestOfCollision(energy, beam, MP, MP, headOn);
            double e = energy + (headOn ? energy : MP) - Math.hypot(momentum, mass);
            double z = (headOn ? 0 : beam) - momentum * Math.cos(angle);
            double x = momentum * Math.sin(angle);
            double excess = rest.excess(Math.hypot(momentum, mass), momentum * Math.cos(angle), mass);
            assertThat(excess).isCloseTo(e * e - z * z - x * x - 4 * MP * MP, within(1e-11 * energy * energy));
            assertThat(rest.allows(momentum, Math.cos(angle), mass)).isEqualTo(excess >= 0);
        }
    }

    /** At the edge of the angles the excess vanishes; inside there is enough, outside not. */
    @ParameterizedTest
    @CsvSource({"60,0.1349768", "67,0.1349768", "30,0.547862", "5,0.95778"})
    void theLeastCosineIsTheEdge(double momentum, double mass) {
        RestOfCollision rest = dump(70, MP);
        double cosine = rest.leastCosine(momentum, mass);
        assertThat(rest.excess(Math.hypot(momentum, mass), momentum * cosine, mass)).isCloseTo(0, within(1e-9));
        assertThat(rest.allows(momentum, cosine + 1e-9, mass)).isTrue();
        assertThat(rest.allows(momentum, cosine - 1e-9, mass)).isFalse();
    }

    /** With the whole momentum of the beam there is nothing left for a pion, and head on the angle does not matter. */
    @Test
    void theBeamItselfIsTooMuch() {
        assertThat(dump(70, MP).leastCosine(70, 0.1349768)).isGreaterThan(1);
        RestOfCollision headOn = new RestOfCollision(7000, 7000, MP, MP, true);
        assertThat(headOn.leastCosine(6999, 0.1349768)).isLessThan(-1);
        assertThat(headOn.leastCosine(7000, 0.1349768)).isGreaterThan(1);
    }

    /** Up to the largest momentum everything is possible head on, a hair above nothing is; a fixed target never gives a meson all of the beam's. */
    @ParameterizedTest
    @CsvSource({"6800,0.1349768", "7000,0.547862", "50,0.1349768", "7000,2.5"})
    void noMomentumExceedsTheLargest(double beam, double mass) {
        RestOfCollision headOn = new RestOfCollision(beam, Math.sqrt(beam * beam - MP * MP), MP, MP, true);
        double most = headOn.mostMomentum(mass);
        assertThat(headOn.allows(most, -1, mass)).isTrue();
        assertThat(headOn.allows(most * (1 + 1e-10), 1, mass)).isFalse();
        assertThat(dump(beam, MP).mostMomentum(mass)).isEqualTo(beam);
        assertThat(dump(beam, MP).allows(beam, 1, 0.1349768)).isFalse();
        assertThat(new RestOfCollision(1, Math.sqrt(1 - MP * MP), MP, MP, true).mostMomentum(0.5)).isZero();
    }

    /** At the largest energy, straight ahead, exactly nothing is left over; a hair above not even the rest is. */
    @ParameterizedTest
    @CsvSource({"6800,0.1349768,true", "7000,0.547862,true", "7000,2.5,true", "70,0.1349768,false", "400,0.000001,false", "400,2.5,false", "120,0.547862,false"})
    void theLargestEnergyIsTheEdge(double beam, double mass, boolean headOn) {
        RestOfCollision rest = new RestOfCollision(Math.hypot(beam, MP), beam, MP, MP, headOn);
        double most = rest.mostEnergy(mass);
        assertThat(rest.excess(most, Math.sqrt(most * most - mass * mass), mass)).isCloseTo(0, within(1e-9 * beam * beam));
        for (double sign : new double[] {-1, 1}) {
            double energy = most * (1 + sign * 1e-7);
            assertThat(rest.allows(Math.sqrt(energy * energy - mass * mass), 1, mass)).isEqualTo(sign < 0);
        }
    }

    /** Two protons of 3 GeV and one at rest have 2.7 GeV together, too little for them and 1 GeV. */
    @Test
    void tooHeavyIsNotMade() {
        assertThat(dump(3, MP).mostEnergy(1)).isZero();
        assertThat(dump(3, MP).mostEnergy(0.8)).isPositive().isLessThan(3);
        assertThat(new RestOfCollision(1, Math.sqrt(1 - MP * MP), MP, MP, true).mostEnergy(0.5)).isZero();
    }

    /** A heavier target leaves no less: what is possible on a proton is possible on a neutron. */
    @Test
    void heavierTargetsAllowMore() {
        for (double p = 40; p < 70; p += 1.5) {
            assertThat(dump(70, 0.93956542052).leastCosine(p, 0.1349768)).isLessThanOrEqualTo(dump(70, MP).leastCosine(p, 0.1349768));
        }
    }
}
