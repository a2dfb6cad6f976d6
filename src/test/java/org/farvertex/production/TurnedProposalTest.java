package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.Rotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A beam that leans: what is drawn along it is turned as a rigid body, and turned back it is told as before. */
class TurnedProposalTest {

    /** Particle, parent and place of birth in any directions; of every fourth the parent is not told, of every seventh both fly alike. */
    private record Anything(boolean displaces, int strata) implements Proposal {

        @Override
        public int strata() {
            return strata;
        }

        @Override
        public int strataInRow() {
            return 5;
        }

        @Override
        public boolean uneven() {
            return displaces;
        }

        @Override
        public int part(int stratum) {
            return stratum % 3;
        }

        @Override
        public boolean isSteered() {
            return displaces;
        }

        @Override
        public Proposal steered(double perMetre) {
            return new Anything(displaces, (int) perMetre);
        }

        @Override
        public boolean displaces() {
            return displaces;
        }

        @Override
        public void draw(UniformRandomProvider rng, FlightBatch batch) {
            for (int i = 0; i < batch.size; i++) {
                double cosine = 2 * rng.nextDouble() - 1;
                double phi = 2 * Math.PI * rng.nextDouble();
                double sine = Math.sqrt(1 - cosine * cosine);
                batch.directionX[i] = sine * Math.cos(phi);
                batch.directionY[i] = sine * Math.sin(phi);
                batch.directionZ[i] = cosine;
                batch.momentum[i] = 1 + i;
                batch.parentMomentum[i] = i % 4 == 0 ? 0 : 3 + i;
                double angle = i % 7 == 0 ? 0 : rng.nextDouble();
                double roll = 2 * Math.PI * rng.nextDouble();
                batch.parentCosine[i] = Math.cos(angle);
                batch.parentSine[i] = Math.sin(angle);
                batch.rollCosine[i] = Math.cos(roll);
                batch.rollSine[i] = Math.sin(roll);
                if (displaces) {
                    batch.shiftX[i] = rng.nextDouble();
                    batch.shiftY[i] = rng.nextDouble();
                    batch.shiftZ[i] = rng.nextDouble();
                }
            }
        }
    }

    private static FlightBatch drawn(Proposal proposal) {
        FlightBatch batch = new FlightBatch(200, true);
        batch.size = 200;
        proposal.draw(RandomSource.XO_SHI_RO_256_PP.create(11), batch);
        return batch;
    }

    private static double[] turned(Rotation rotation, double x, double y, double z) {
        double[] v = {x, y, z};
        rotation.turn(v);
        return v;
    }

    private static double[] parent(FlightBatch batch, int i) {
        double[] v = new double[3];
        batch.parentDirection(i, v);
        return v;
    }

    @ParameterizedTest
    @CsvSource({"0.01,0", "0,-0.3", "0.4,0.2"})
    void allVectorsTurnTogether(double a, double b) {
        Rotation rotation = Rotation.by(a, b);
        FlightBatch before = drawn(new Anything(true, 7));
        FlightBatch after = drawn(TurnedProposal.of(new Anything(true, 7), rotation));
        for (int i = 0; i < 200; i++) {
            assertThat(new double[] {after.directionX[i], after.directionY[i], after.directionZ[i]})
                .containsExactly(turned(rotation, before.directionX[i], before.directionY[i], before.directionZ[i]), within(1e-12));
            assertThat(new double[] {after.shiftX[i], after.shiftY[i], after.shiftZ[i]})
                .containsExactly(turned(rotation, before.shiftX[i], before.shiftY[i], before.shiftZ[i]), within(1e-12));
            if (before.parentMomentum[i] > 0) {
                double[] was = parent(before, i);
                assertThat(parent(after, i)).containsExactly(turned(rotation, was[0], was[1], was[2]), within(1e-9));
            }
            assertThat(Math.hypot(after.rollCosine[i], after.rollSine[i])).isCloseTo(1, within(1e-12));
        }
        FlightBatch still = drawn(TurnedProposal.of(new Anything(false, 7), rotation));
        assertThat(still.shiftX).containsOnly(0);
    }

    /** The density of a turned sample is that of the sample before; it leaves the sample alone. */
    @Test
    void densitiesAreToldAlongTheBeam() {
        Rotation rotation = Rotation.by(0.2, -0.1);
        ProductionDensity along = (batch, i, part) -> part + batch.directionX[i] + 10 * batch.directionY[i] + 100 * batch.shiftX[i] + 1000 * batch.shiftZ[i]
            + parent(batch, i)[1];
        FlightBatch before = drawn(new Anything(true, 7));
        FlightBatch after = drawn(TurnedProposal.of(new Anything(true, 7), rotation));
        ProductionDensity leaning = TurnedProposal.density(along, rotation);
        for (int i = 1; i < 200; i += 2) {
            double x = after.directionX[i];
            assertThat(leaning.log(after, i, 2)).isCloseTo(along.log(before, i, 2), within(1e-7));
            assertThat(after.directionX[i]).isEqualTo(x);
        }
        assertThat(TurnedProposal.density(along, Rotation.NONE)).isSameAs(along);
    }

    /** Samples of one part, and of several: each is drawn by its own part in a stratum of that part, and keeps its stratum in the sum. */
    @Test
    void partsOfASumDrawTheirOwnStrata() {
        Proposal sum = ProposalSum.of(List.of(new Numbering(5, 100), new Numbering(3, 200), new Numbering(4, 300)));
        int[][] visits = {{5, 6, 7, 6}, {0, 4}, {8, 9, 10, 11}, {11, 0, 6, 4, 5, 8, 7}, {}};
        for (int[] visited : visits) {
            FlightBatch batch = new FlightBatch(10);
            batch.size = visited.length;
            System.arraycopy(visited, 0, batch.stratum, 0, visited.length);
            java.util.Arrays.fill(batch.weight, 2);
            sum.draw(RandomSource.XO_SHI_RO_256_PP.create(12), batch);
            for (int i = 0; i < visited.length; i++) {
                int part = visited[i] < 5 ? 0 : visited[i] < 8 ? 1 : 2;
                assertThat(sum.part(visited[i])).isEqualTo(part);
                assertThat(batch.momentum[i]).isEqualTo(100 * (part + 1) + visited[i] - new int[] {0, 5, 8}[part]);
                assertThat(batch.stratum[i]).isEqualTo(visited[i]);
                assertThat(batch.weight[i]).isEqualTo(6);
            }
        }
    }

    /** Says the number of its stratum as momentum. */
    private record Numbering(int strata, double from) implements Proposal {

        @Override
        public void draw(UniformRandomProvider rng, FlightBatch batch) {
            for (int i = 0; i < batch.size; i++) {
                batch.momentum[i] = from + batch.stratum[i];
                batch.weight[i] *= 3;
            }
        }
    }

    /** Who flies first, or is made of photons, keeps the strata and how even they are, and displaces; who says nothing of it does not. */
    @Test
    void whatStandsAroundAProposal() {
        for (boolean said : new boolean[] {false, true}) {
            Proposal inside = new Anything(said, 7);
            for (Proposal around : List.of(new PhotonConversion(inside, null, 0.1, 5), new FlyingParents(inside, null, 1, 1, 0))) {
                assertThat(around.strata()).isEqualTo(7);
                assertThat(around.strataInRow()).isEqualTo(5);
                assertThat(around.uneven()).isEqualTo(said);
                assertThat(around.displaces()).isTrue();
                assertThat(around.steered(3).strata()).isEqualTo(3);
            }
            assertThat(new PhotonConversion(inside, null, 0.1, 5).isSteered()).isEqualTo(said);
            assertThat(new PhotonConversion(inside, null, 0.1, 5).part(4)).isEqualTo(1);
        }
        Proposal silent = new Numbering(4, 0);
        assertThat(List.of(silent.displaces(), silent.uneven(), silent.isSteered())).containsOnly(false);
        assertThat(silent.strataInRow()).isEqualTo(1);
        assertThat(silent.part(3)).isZero();
        assertThat(silent.steered(2)).isSameAs(silent);
    }

    /** All else is what the proposal inside says; so it is with two proposals beside each other, where one of them says it of both. */
    @Test
    void restIsThatOfTheProposal() {
        Proposal inside = new Anything(true, 7);
        assertThat(TurnedProposal.of(inside, Rotation.NONE)).isSameAs(inside);
        Proposal turned = TurnedProposal.of(inside, Rotation.by(0.1, 0));
        for (Proposal one : List.of(inside, turned)) {
            assertThat(one.strata()).isEqualTo(7);
            assertThat(one.strataInRow()).isEqualTo(5);
            assertThat(one.part(4)).isEqualTo(1);
            assertThat(List.of(one.uneven(), one.displaces(), one.isSteered())).containsOnly(true);
            assertThat(one.steered(3).strata()).isEqualTo(3);
        }
        Proposal sum = ProposalSum.of(List.of(inside, new Anything(false, 4)));
        assertThat(sum.strata()).isEqualTo(11);
        assertThat(sum.strataInRow()).isEqualTo(5);
        assertThat(sum.isSteered()).isTrue();
        assertThat(sum.uneven()).isTrue();
        assertThat(sum.steered(3).strata()).isEqualTo(6);
        assertThat(sum.part(6)).isZero();
        assertThat(sum.part(7)).isEqualTo(1);
        Proposal still = ProposalSum.of(List.of(new Anything(false, 2), new Anything(false, 4)));
        assertThat(still.isSteered()).isFalse();
        assertThat(still.uneven()).isFalse();
        assertThat(still.displaces()).isFalse();
        assertThat(sum.displaces()).isTrue();
        assertThat(ProposalSum.of(List.of(inside))).isSameAs(inside);
    }
}
