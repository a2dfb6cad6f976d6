package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.farvertex.detector.Beams;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.kinematics.TwoBodyDecay;
import org.farvertex.particle.Particle;
import org.farvertex.random.TruncatedExponential;
import org.farvertex.spectrum.EmbeddedSpectra;
import org.farvertex.spectrum.Generator;
import org.farvertex.spectrum.SpectrumCell;
import org.farvertex.spectrum.SpectrumCells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether and how cells of a spectrum reach a window off the axis, tried out meson by meson. */
class ReachingCellTest {

    private static final AngularWindow WINDOW = new AngularWindow(0.02, 0.08, 1, 0.7);
    private static final RestOfCollision UNLIMITED = new RestOfCollision(1e6, 1e6, Particle.PROTON.mass(), Particle.PROTON.mass(), true);
    private static final List<SpectrumCell> CELLS =
        SpectrumCells.of(EmbeddedSpectra.of(List.of("p400GeV_p"), Generator.PYTHIA).of(Particle.ETA), 0.2).cells();

    /** A detector everywhere in the window at the same distance, \(\ln S=-\kappa/k\). */
    private static Steering steering(double kappa) {
        double[] distances = new double[65];
        double[] zeros = new double[65];
        double[] ranges = new double[65];
        Arrays.fill(distances, 1);
        Arrays.fill(ranges, 0.3);
        return new Steering(WINDOW, kappa, distances, zeros, ranges, zeros);
    }

    private static DecayInFlight decay(double mass) {
        return new DecayInFlight(new TwoBodyDecay(Particle.ETA.mass(), mass, 0));
    }

    private static ReachingCell of(SpectrumCell cell, DecayInFlight decay, Steering steering) {
        return ReachingCell.of(cell, decay, steering, UNLIMITED, Double.POSITIVE_INFINITY, Particle.ETA.mass());
    }

    private static boolean enters(double theta, double angle) {
        return Math.abs(theta - angle) <= WINDOW.thetaMax() && Math.min(theta + angle, Math.PI) >= WINDOW.thetaMin();
    }

    /** Closed cells never get in; open ones only with decays at or above the least root, and some just above it do. */
    @ParameterizedTest
    @CsvSource({"0.06", "0.5"})
    void nothingGetsInBelowTheLeastRoot(double mass) {
        UniformRandomProvider rng = RandomSource.XO_SHI_RO_256_PP.create(101L);
        DecayInFlight decay = decay(mass);
        int closed = 0;
        int bounded = 0;
        for (int k = 0; k < CELLS.size(); k += 37) {
            SpectrumCell cell = CELLS.get(k);
            ReachingCell reaching = of(cell, decay, steering(20));
            closed += ReachingCell.reaches(CELLS.get(k), decay, WINDOW) ? 0 : 1;
            for (int i = 0; i < 40; i++) {
                double p = cell.momentum(cell.lower() + rng.nextDouble() * (cell.upper() - cell.lower()));
                double theta = cell.leastAngle(p) + rng.nextDouble() * (cell.mostAngle(p) - cell.leastAngle(p));
                double back = rng.nextDouble();
                decay.boost(p, back);
                if (enters(theta, decay.angle())) {
                    assertThat(ReachingCell.reaches(CELLS.get(k), decay, WINDOW)).as("cell %d", k).isTrue();
                    assertThat(Math.sqrt(back)).as("cell %d", k).isGreaterThanOrEqualTo(reaching.leastRoot());
                }
            }
            double slowest = cell.momentum(cell.lower());
            double gap = WINDOW.thetaMin() - cell.mostAngle(slowest);
            if (ReachingCell.reaches(CELLS.get(k), decay, WINDOW) && gap > 0 && reaching.leastRoot() > 0) {
                bounded++;
                decay.boost(slowest, reaching.leastRoot() * reaching.leastRoot() * 1.001);
                assertThat(decay.angle()).as("cell %d", k).isCloseTo(gap, within(1e-2 * gap));
            }
        }
        assertThat(bounded).isGreaterThan(3);
        assertThat(mass > 0.4 ? closed : 1).isPositive();
    }

    /** Beyond the top no A′ of that decay angle gets as far out as the window begins; at the top one does, unless all of the cell is taken. */
    @Test
    void theTopIsTheLastPlaceThatReaches() {
        DecayInFlight decay = decay(0.06);
        int inside = 0;
        for (int k = 0; k < CELLS.size(); k += 23) {
            SpectrumCell cell = CELLS.get(k);
            ReachingCell reaching = of(cell, decay, steering(20));
            for (double back = 0.02; back < 1; back += 0.14) {
                double top = reaching.top(decay, back, WINDOW.thetaMin());
                assertThat(top).isBetween(cell.lower(), cell.upper());
                for (double share = 0.05; share <= 1; share += 0.19) {
                    double beyond = top + share * (cell.upper() - top);
                    assertThat(reach(cell, decay, back, beyond)).isLessThanOrEqualTo(top < cell.upper() ? WINDOW.thetaMin() * (1 + 1e-9) : Double.POSITIVE_INFINITY);
                }
                if (top > cell.lower() && top < cell.upper()) {
                    inside++;
                    assertThat(reach(cell, decay, back, top)).isCloseTo(WINDOW.thetaMin(), within(0.02 * WINDOW.thetaMin()));
                }
                if (top == cell.lower()) {
                    assertThat(reach(cell, decay, back, cell.lower())).isLessThanOrEqualTo(WINDOW.thetaMin());
                }
            }
        }
        assertThat(inside).isGreaterThan(5);
    }

    private static double reach(SpectrumCell cell, DecayInFlight decay, double back, double y) {
        double p = cell.momentum(y);
        decay.boost(p, back);
        return cell.mostAngle(p) + decay.angle();
    }

    /** Where much is absorbed the best decay angle is sought: no other root lets more survive. Where little is, the least root serves. */
    @Test
    void theBestRootSurvivesBest() {
        DecayInFlight decay = decay(0.06);
        Steering much = steering(400);
        int searched = 0;
        for (int k = 0; k < CELLS.size(); k += 23) {
            SpectrumCell cell = CELLS.get(k);
            ReachingCell reaching = of(cell, decay, much);
            if (ReachingCell.reaches(CELLS.get(k), decay, WINDOW) && reaching.steepness() > 10 && cell.mostAngle(cell.momentum(cell.upper())) < WINDOW.thetaMax()) {
                double best = survival(reaching, decay, much, reaching.bestRoot());
                searched += best > Double.NEGATIVE_INFINITY ? 1 : 0;
                // a cell that hardly reaches may be left with the edge of what it reaches
                for (double root = reaching.leastRoot(); root <= 1 && best > Double.NEGATIVE_INFINITY; root += 0.02) {
                    assertThat(survival(reaching, decay, much, root)).as("cell %d at %s, best %s", k, root, reaching.bestRoot())
                        .isLessThanOrEqualTo(best + 0.05 + 0.002 * Math.abs(best));
                }
            }
            if (ReachingCell.reaches(cell, decay, WINDOW)) {
                ReachingCell dim = of(cell, decay, steering(1e-3));
                assertThat(dim.bestRoot()).isEqualTo(dim.leastRoot());
            }
        }
        assertThat(searched).isGreaterThan(5);
    }

    private static double survival(ReachingCell reaching, DecayInFlight decay, Steering steering, double root) {
        SpectrumCell cell = reaching.cell();
        double top = reaching.top(decay, root * root, WINDOW.thetaMin());
        if (top <= cell.lower()) {
            return Double.NEGATIVE_INFINITY;
        }
        double p = cell.momentum(top);
        decay.boost(p, root * root);
        return steering.logSurvival(cell.mostAngle(p) + decay.angle(), decay.momentum());
    }

    /** Cells near the end of the beam's energy must ask of every meson what it leaves; where no question is needed every meson is allowed. */
    @Test
    void mesonsThatLeaveTooLittleAreAskedAbout() {
        RestOfCollision rest = Beams.byId("protons-400GeV").orElseThrow().rest();
        DecayInFlight decay = decay(0.06);
        int asked = 0;
        for (int k = 0; k < CELLS.size(); k += 7) {
            SpectrumCell cell = CELLS.get(k);
            if (ReachingCell.reaches(cell, decay, WINDOW)) {
                boolean checked = ReachingCell.of(cell, decay, steering(20), rest, Double.POSITIVE_INFINITY, Particle.ETA.mass()).checked();
                assertThat(of(cell, decay, steering(20)).checked()).isFalse();
                asked += checked ? 1 : 0;
                for (double share = 0; share <= 1; share += 0.2) {
                    double p = cell.momentum(cell.lower() + share * (cell.upper() - cell.lower()));
                    for (double theta : new double[] {cell.leastAngle(p), cell.mostAngle(p)}) {
                        assertThat(checked || rest.allows(p, Math.cos(theta), Particle.ETA.mass())).as("cell %d", k).isTrue();
                    }
                }
            }
        }
        assertThat(asked).isPositive();
    }

    /** The steepness: by how much \(\ln S\) falls if the A′ lacks its whole spread of momentum, \(\kappa/k\cdot\Delta/k\). */
    @Test
    void steepness() {
        DecayInFlight decay = decay(0.06);
        for (int k = 5; k < CELLS.size(); k += 101) {
            ReachingCell reaching = of(CELLS.get(k), decay, steering(20));
            if (ReachingCell.reaches(CELLS.get(k), decay, WINDOW)) {
                decay.boost(CELLS.get(k).momentum(CELLS.get(k).upper()), reaching.leastRoot() * reaching.leastRoot());
                double expected = 20 * decay.spread() / (decay.momentum() * decay.momentum());
                assertThat(reaching.steepness()).isCloseTo(expected, within(1e-9 * expected));
            }
        }
    }

    /** Momenta are drawn from the spectrum times the survival: the growth of the exponent lies between its slopes in the middle and at the top. */
    @Test
    void momentaFollowSpectrumAndSurvival() {
        DecayInFlight decay = decay(0.06);
        Steering steering = steering(60);
        for (int k = 3; k < CELLS.size(); k += 61) {
            SpectrumCell cell = CELLS.get(k);
            ReachingCell reaching = of(cell, decay, steering);
            TruncatedExponential along = reaching.along(decay, 0.3, cell.upper(), steering);
            assertThat(along.low()).isEqualTo(cell.lower());
            assertThat(along.width()).isCloseTo(cell.upper() - cell.lower(), within(1e-12));
            double growth = along.slope() - cell.slope() * along.width();
            double steep = survivalSlope(cell, decay, (cell.lower() + cell.upper()) / 2) * along.width();
            double flat = survivalSlope(cell, decay, cell.upper()) * along.width();
            assertThat(growth).isBetween(Math.min(flat, steep) - 1e-6, Math.max(flat, steep) + 1e-6);
            assertThat(growth).isPositive();
        }
    }

    private static double survivalSlope(SpectrumCell cell, DecayInFlight decay, double y) {
        double h = 1e-6;
        decay.boost(cell.momentum(y + h), 0.3);
        double above = -60 / decay.momentum();
        decay.boost(cell.momentum(y - h), 0.3);
        return (above + 60 / decay.momentum()) / (2 * h);
    }

    /** Polar angles of mesons are drawn evenly where the detector is as far everywhere, and where it is nearer more often. */
    @Test
    void anglesFollowTheDistance() {
        DecayInFlight decay = decay(0.06);
        SpectrumCell cell = CELLS.get(CELLS.size() / 2);
        double p = cell.momentum(cell.lower());
        double[] rising = new double[65];
        Arrays.setAll(rising, i -> 1 + i * i / 4096.0);
        double[] zeros = new double[65];
        Steering far = new Steering(WINDOW, 60, rising, zeros, rising, zeros);
        ReachingCell reaching = of(cell, decay, steering(60));
        decay.boost(p, 0.001);
        assertThat(reaching.across(decay, p, 0.1, 0.7, steering(60)).slope()).isZero();
        TruncatedExponential across = reaching.across(decay, p, 0.1, 0.7, far);
        assertThat(across.low()).isEqualTo(0.1);
        assertThat(across.width()).isCloseTo(0.6, within(1e-12));
        double out = decay.angle();
        double expected = -60 / decay.momentum() * (distance(cell.angleAt(0.7, p) + out) - distance(cell.angleAt(0.4, p) + out)) * 2;
        assertThat(across.slope()).isCloseTo(expected, within(0.02 * Math.abs(expected) + 1e-9));
    }

    private static double distance(double theta) {
        return 1 + Math.max(0, Math.min(1, (theta - 0.02) / 0.06));
    }

    /** With a largest energy the top lies no farther than the last meson that gives no more, by the boost itself. */
    @Test
    void theTopGivesNoMoreEnergyThanIsWanted() {
        DecayInFlight decay = decay(0.06);
        double most = 12;
        int cut = 0;
        for (int k = 0; k < CELLS.size(); k += 23) {
            SpectrumCell cell = CELLS.get(k);
            if (!ReachingCell.reaches(cell, decay, WINDOW)) {
                continue;
            }
            ReachingCell reaching = ReachingCell.of(cell, decay, steering(20), UNLIMITED, most, Particle.ETA.mass());
            for (double back = 0.02; back < 1; back += 0.14) {
                double free = of(cell, decay, steering(20)).top(decay, back, WINDOW.thetaMin());
                double top = reaching.top(decay, back, WINDOW.thetaMin());
                assertThat(top).isLessThanOrEqualTo(free);
                if (top < free && top > cell.lower()) {
                    cut++;
                    decay.boost(cell.momentum(top), back);
                    assertThat(Math.hypot(decay.momentum(), 0.06)).isCloseTo(most, within(1e-3 * most));
                }
                if (top == cell.lower() && free > top) {
                    decay.boost(cell.momentum(cell.lower()), back);
                    assertThat(Math.hypot(decay.momentum(), 0.06)).isGreaterThan(most * (1 - 1e-3));
                }
            }
        }
        assertThat(cut).isGreaterThan(3);
    }
}
