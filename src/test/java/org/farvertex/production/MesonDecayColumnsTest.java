package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.detector.EnergyRange;
import org.farvertex.event.FlightBatch;
import org.junit.jupiter.api.Test;

/** Columns do what four-vectors do, at all angles and momenta. */
class MesonDecayColumnsTest {

    private static final double ETA = 0.547862;
    private static final int SIZE = 200;

    /** \(p_\parallel=\gamma(p^*\cos\theta^*+\beta E^*)\), \(p_\perp=p^*\sin\theta^*\), from parents at rest to fast ones; the mass stays what it was. */
    @Test
    void boosts() {
        FlightBatch batch = batch();
        double mass = 0.2;
        double[] energy = new double[SIZE];
        double[] cosines = new double[SIZE];
        double[] squares = new double[SIZE];
        double[] rest = new double[SIZE];
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(151);
        for (int i = 0; i < SIZE; i++) {
            batch.parentMomentum[i] = i < 20 ? 0 : Math.exp(8 * rng.nextDouble() - 3);
            rest[i] = 0.05 + 0.15 * rng.nextDouble();
            batch.momentum[i] = rest[i];
            energy[i] = Math.hypot(rest[i], mass);
            cosines[i] = 2 * rng.nextDouble() - 1;
            squares[i] = 3;
        }
        double[] restEnergy = energy.clone();
        new MesonDecayColumns(ETA).boost(batch, energy, cosines, squares);
        for (int i = 0; i < SIZE; i++) {
            double gammaBeta = batch.parentMomentum[i] / ETA;
            double gamma = Math.hypot(1, gammaBeta);
            double along = gamma * rest[i] * cosines[i] + gammaBeta * restEnergy[i];
            double across = rest[i] * Math.sqrt(1 - cosines[i] * cosines[i]);
            double p = Math.hypot(along, across);
            assertThat(batch.momentum[i]).isCloseTo(p, within(1e-12 * p));
            assertThat(batch.energy[i]).isCloseTo(Math.hypot(p, mass), within(1e-9 * p + 1e-12));
            assertThat(batch.parentCosine[i] * p).isCloseTo(along, within(1e-9 * p));
            assertThat(batch.parentSine[i] * p).isCloseTo(across, within(1e-9 * p));
            assertThat(squares[i]).isCloseTo(3 + rest[i] * rest[i] / (p * p), within(1e-9 * squares[i]));
        }
    }

    /** Polar angles of parents are those of the directions that the batch tells of them, forwards, sideways and backwards. */
    @Test
    void turnsBack() {
        FlightBatch batch = batch();
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(152);
        double[] sines = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double cosine = 2 * rng.nextDouble() - 1;
            double phi = 2 * Math.PI * rng.nextDouble();
            sines[i] = Math.sqrt(1 - cosine * cosine);
            batch.directionX[i] = sines[i] * Math.cos(phi);
            batch.directionY[i] = sines[i] * Math.sin(phi);
            batch.directionZ[i] = cosine;
            double angle = Math.PI * rng.nextDouble();
            double roll = 2 * Math.PI * rng.nextDouble();
            batch.parentCosine[i] = Math.cos(angle);
            batch.parentSine[i] = Math.sin(angle);
            batch.rollCosine[i] = Math.cos(roll);
            batch.rollSine[i] = Math.sin(roll);
        }
        double[] cosines = new double[SIZE];
        MesonDecayColumns.turnBack(batch, sines, cosines);
        double[] parent = new double[3];
        for (int i = 0; i < SIZE; i++) {
            batch.parentDirection(i, parent);
            assertThat(cosines[i]).isCloseTo(parent[2], within(1e-12));
            assertThat(sines[i]).isCloseTo(Math.hypot(parent[0], parent[1]), within(1e-9));
        }
    }

    /** Decays that give wanted energies: none outside, evenly inside, weighted with the share of all that they are. */
    @Test
    void wantedEnergies() {
        FlightBatch batch = batch();
        double mass = 0.2;
        double rest = 0.15;
        double[] energy = new double[SIZE];
        double[] shares = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            batch.parentMomentum[i] = 5;
            batch.momentum[i] = rest;
            batch.weight[i] = 1;
            energy[i] = Math.hypot(rest, mass);
            shares[i] = (i + 0.5) / SIZE;
        }
        double gamma = Math.hypot(1, 5 / ETA);
        double least = gamma * energy[0] - 5 / ETA * rest;
        double most = gamma * energy[0] + 5 / ETA * rest;
        double from = least + 0.25 * (most - least);
        double to = least + 0.65 * (most - least);
        new MesonDecayColumns(ETA).wanted(batch, energy, shares, new EnergyRange(from, to));
        for (int i = 0; i < SIZE; i++) {
            assertThat(gamma * energy[i] + 5 / ETA * rest * shares[i]).isCloseTo(from + (to - from) * (i + 0.5) / SIZE, within(1e-9));
            assertThat(batch.weight[i]).isCloseTo(0.4, within(1e-9));
        }
    }

    private static FlightBatch batch() {
        FlightBatch batch = new FlightBatch(SIZE);
        batch.size = SIZE;
        return batch;
    }
}
