package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.farvertex.event.FlightBatch;
import org.farvertex.kinematics.TwoBodyDecay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayInFlightTest {

    private static final double PI0 = 0.1349768;
    private static final double ETA = 0.547862;

    private static DecayInFlight flight(double meson, double mass) {
        return new DecayInFlight(new TwoBodyDecay(meson, mass, 0));
    }

    /** Four-momenta: the A′ has its mass, and meson minus A′ is a photon. */
    @ParameterizedTest
    @CsvSource({"0.1349768,0.05,0.3", "0.1349768,0.1,20", "0.547862,0.2,400", "0.547862,0.54,5"})
    void energyAndMomentumAreConserved(double meson, double mass, double parent) {
        DecayInFlight flight = flight(meson, mass);
        FlightBatch batch = new FlightBatch(1);
        for (double back = 0; back <= 1; back += 0.05) {
            flight.boost(parent, back);
            flight.write(batch, 0);
            double e = Math.hypot(parent, meson);
            double k = batch.momentum[0];
            assertThat(batch.parentMomentum[0]).isEqualTo(parent);
            assertThat(flight.momentum()).isEqualTo(k);
            assertThat(batch.energy[0]).isCloseTo(Math.hypot(k, mass), within(1e-12 * e));
            assertThat(Math.hypot(batch.parentCosine[0], batch.parentSine[0])).isCloseTo(1, within(1e-14));
            assertThat(flight.angle()).isCloseTo(Math.atan2(batch.parentSine[0], batch.parentCosine[0]), within(1e-14));
            double along = parent - k * batch.parentCosine[0];
            double across = k * batch.parentSine[0];
            assertThat(Math.hypot(along, across)).isCloseTo(e - batch.energy[0], within(1e-11 * e));
        }
    }

    /** A meson of the largest momentum gives the energy exactly, by the boost itself; so does the smallest w. */
    @ParameterizedTest
    @CsvSource({"0.1349768,0.05,20,4", "0.547862,0.2,300,50", "0.547862,0.06,300,299", "0.782,0.3,40,12"})
    void energiesEndWhereTheyAreSaidTo(double meson, double mass, double parent, double most) {
        DecayInFlight flight = flight(meson, mass);
        FlightBatch batch = new FlightBatch(1);
        for (double back = 0; back <= 1; back += 0.1) {
            double momentum = flight.mostParent(most, back);
            flight.boost(momentum, back);
            flight.write(batch, 0);
            assertThat(batch.energy[0]).isCloseTo(most, within(1e-8 * most));
            flight.boost(1.01 * momentum, back);
            flight.write(batch, 0);
            assertThat(batch.energy[0]).isGreaterThan(most);
        }
        assertThat(flight.mostParent(mass, 0.5)).isZero();
        double back = flight.leastBackBelow(parent, most);
        assertThat(back).isBetween(0.0, 1.0);
        flight.boost(parent, back);
        flight.write(batch, 0);
        assertThat(batch.energy[0]).satisfiesAnyOf(e -> assertThat(e).isCloseTo(most, within(1e-9 * most)), e -> assertThat(back).isZero());
        assertThat(flight.leastBackBelow(1e-9, 2 * meson)).isZero();
    }

    /** In the meson's rest frame, back 0 flies ahead and 1 back with \(p^*=(m_P^2-m^2)/2m_P\); \(p_\parallel\) falls by the spread. */
    @Test
    void aheadAndBackInTheRestFrame() {
        DecayInFlight flight = flight(PI0, 0.05);
        double rest = (PI0 * PI0 - 0.0025) / (2 * PI0);
        flight.boost(0, 0.25);
        assertThat(flight.momentum()).isCloseTo(rest, within(1e-15));
        assertThat(Math.cos(flight.angle())).isCloseTo(0.5, within(1e-12));
        assertThat(flight.spread()).isCloseTo(2 * rest, within(1e-15));
        flight.boost(3, 1);
        double slow = flight.momentum() * Math.cos(flight.angle());
        flight.boost(3, 0);
        assertThat(flight.angle()).isZero();
        assertThat(flight.momentum() - slow).isCloseTo(flight.spread(), within(1e-12));
    }

    /** The smallest w that reaches an angle reaches just that; one a little smaller does not. */
    @ParameterizedTest
    @CsvSource({"0.1349768,0.05,0.5", "0.1349768,0.05,10", "0.547862,0.2,3", "0.547862,0.02,100"})
    void theLeastBackReachesTheAngle(double meson, double mass, double parent) {
        DecayInFlight flight = flight(meson, mass);
        double largest = 0;
        for (double back = 0; back <= 1; back += 1e-4) {
            flight.boost(parent, back);
            largest = Math.max(largest, flight.angle());
        }
        double top = Math.min(largest, 1.5);
        for (double share = 0.05; share < 0.99; share += 0.05) {
            double back = flight.leastBack(parent, share * top);
            flight.boost(parent, back);
            assertThat(flight.angle()).isCloseTo(share * top, within(1e-9 * top));
            flight.boost(parent, back * 0.999);
            assertThat(flight.angle()).isLessThan(share * top);
        }
        // an A′ slower in the rest frame than the meson in flight cannot turn back
        if (largest < 1.5) {
            assertThat(flight.leastBack(parent, largest * 1.01)).isNaN();
        }
    }

    /** At a right angle all is cancellation: still an A′ gets there, with a w that there is, or none does. */
    @ParameterizedTest
    @CsvSource({"0.1349768,0.02,0.05", "0.1349768,0.02,0.5", "0.1349768,0.02,0.9", "0.1349768,0.02,10", "0.547862,0.2,3", "0.547862,0.02,100"})
    void theLeastBackExistsUpToARightAngle(double meson, double mass, double parent) {
        DecayInFlight flight = flight(meson, mass);
        flight.boost(parent, 1);
        boolean turns = flight.angle() > Math.PI / 2;
        for (double gap = 0.1; gap > 1e-9; gap /= 1.7) {
            double back = flight.leastBack(parent, Math.PI / 2 - gap);
            assertThat(turns ? back > 0 && back < 1 : Double.isNaN(back) || back <= 1).as("%g at %g", back, gap).isTrue();
        }
    }

    /** An η at rest in the limit m → m_η: no momentum is left. */
    @Test
    void atThresholdTheBosonFliesWithTheMeson() {
        DecayInFlight flight = flight(ETA, ETA * (1 - 1e-9));
        flight.boost(5, 0.5);
        assertThat(flight.angle()).isLessThan(1e-8);
        assertThat(flight.momentum()).isCloseTo(5, within(1e-7));
    }
}
