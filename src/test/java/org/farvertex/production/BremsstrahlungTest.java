package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.NucleonCrossSection;
import org.farvertex.event.FlightBatch;
import org.farvertex.geometry.AngularWindow;
import org.farvertex.kinematics.RestOfCollision;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.production.VectorCouplings;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proton bremsstrahlung against the formulas of arXiv:1311.3870 (derivations.md), integrated anew. */
class BremsstrahlungTest {

    private static final double MP = 0.93827208816;
    private static final double ALPHA = 7.2973525693e-3;
    private static final AngularWindow EVERYWHERE = new AngularWindow(0, Math.PI / 2 * (1 - 1e-12), 0, 2 * Math.PI);
    private static final GaussIntegrator GAUSS = new GaussIntegratorFactory().legendre(100, 0, 1);

    private static DarkPhoton mixing(double mass) {
        return new KineticMixing(1e-4).boson(mass);
    }

    /** \(\sigma_{pp}\) of the Review of Particle Physics 2008 [mb]. */
    private static double sigma(double s) {
        return 35.45 + 0.308 * Math.pow(Math.log(s / 28.94), 2) + 42.53 * Math.pow(s, -0.458) - 33.34 * Math.pow(s, -0.545);
    }

    /** |F|² for unit charge: towers multiplied out in real and imaginary parts. */
    private static double formFactor(double m2) {
        double[] mass = {0.77, 1.25, 1.45};
        double[][] width = {{0.15, 0.3, 0.5}, {0.0085, 0.3, 0.5}};
        double[][] strength = {{0.6165, 0.2232, -0.3397}, {1.0118, -0.8817, 0.3699}};
        double re = 0;
        double im = 0;
        for (int t = 0; t < 2; t++) {
            for (int i = 0; i < 3; i++) {
                double a = mass[i] * mass[i] - m2;
                double b = mass[i] * width[t][i];
                re += strength[t][i] * mass[i] * mass[i] * a / (a * a + b * b);
                im += strength[t][i] * mass[i] * mass[i] * b / (a * a + b * b);
            }
        }
        return re * re + im * im;
    }

    /** dN/(dz dp_T²) without σ ratio, for coupling \(\alpha_x\). */
    private static double splitting(double z, double pt2, double m, double alphaX) {
        double h = pt2 + (1 - z) * m * m + z * z * MP * MP;
        double w = (1 + (1 - z) * (1 - z)) / z
            - 2 * z * (1 - z) * ((2 * MP * MP + m * m) / h - z * z * 2 * Math.pow(MP, 4) / (h * h))
            + 2 * z * (1 - z) * (1 + (1 - z) * (1 - z)) * MP * MP * m * m / (h * h)
            + 2 * z * (1 - z) * (1 - z) * Math.pow(m, 4) / (h * h);
        return alphaX / (2 * Math.PI * h) * w;
    }

    /** Two-dimensional quadrature over 0.1 < z < 0.9, p_T < 1 GeV, in z and ln H, of a function of z and p_T². */
    private static double quadrature(double m, double alphaX, double beam, DoubleBinaryOperator function) {
        double s = 2 * MP * Math.hypot(beam, MP);
        double f = formFactor(m * m);
        return f * 0.8 * GAUSS.integrate(a -> {
            double z = 0.1 + 0.8 * a;
            double h0 = (1 - z) * m * m + z * z * MP * MP;
            double span = Math.log((1 + h0) / h0);
            return span * sigma(s * (1 - z)) / sigma(s) * GAUSS.integrate(b -> {
                double h = h0 * Math.exp(span * b);
                return h * splitting(z, h - h0, m, alphaX) * function.applyAsDouble(z, h - h0);
            });
        });
    }

    private static Proposal proposal(DarkPhoton boson, double beam, AngularWindow window) {
        double energy = Math.hypot(beam, MP);
        return new ProtonBremsstrahlungProposal(
            new ProtonBremsstrahlung(boson.couplings(), boson.mass(), 2 * MP * energy, List.of(NucleonCrossSection.PROTON)), BremsstrahlungModel.STANDARD,
            window, energy, boson.mass(), new PhaseSpace(new RestOfCollision(energy, beam, MP, MP, false), EnergyRange.ALL), 1);
    }

    private static WeightSum integrated(DarkPhoton boson, double beam, AngularWindow window) {
        return Observables.of(proposal(boson, beam, window), 91, 200, List.of((b, i) -> 1)).get(0);
    }

    /** Check value of derivations.md, proton bremsstrahlung: 8.0e-3 ε² per proton of 120 GeV for light A′; two digits are given, and the mass is kept here. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.1})
    void theCheckValue(double mass) {
        assertThat(integrated(mixing(mass), 120, EVERYWHERE).mean() / 1e-8).isCloseTo(8.0e-3, withinPercentage(4));
    }

    @Test
    void theCheckValueOfT3R() {
        DarkPhoton boson = new RightHandedT3R(10, 1, true, RightHandedT3R.Scenario.VISIBLE).boson(0.06);
        double ratio = boson.couplings().proton() / Math.sqrt(4 * Math.PI * ALPHA);
        // the proton's charge is that of the u and d quarks here too; at this mass both towers are ½ within 2 %
        assertThat(integrated(boson, 120, EVERYWHERE).mean() / (ratio * ratio)).isCloseTo(8.0e-3, withinPercentage(4));
    }

    /** All directions against the quadrature: 4.5 σ of some 0.1 %, plus 0.1 % for σ(s′) taken in the middle of slices. */
    @ParameterizedTest
    @CsvSource({"0.01,120", "0.1,120", "0.5,400", "0.77,400", "0.05,70", "1.5,400"})
    void allDirectionsAddUpToTheQuadrature(double mass, double beam) {
        WeightSum sum = integrated(mixing(mass), beam, EVERYWHERE);
        double expected = quadrature(mass, 1e-8 * ALPHA, beam, (z, pt2) -> 1);
        assertThat(Math.abs(sum.mean() - expected)).isLessThan(4.5 * sum.error() + 1e-3 * expected);
        assertThat(sum.error()).isLessThan(0.01 * expected);
    }

    /**
     * The distribution of z and of p_T against the quadrature: powers, quarters of z and a cut in p_T; 27 comparisons at 4.5 σ plus 0.2 % for
     * σ(s′) in the middle of slices and the edges of the quarters: by chance once in 5,000.
     */
    @ParameterizedTest
    @CsvSource({"0.01,120", "0.3,400", "0.9,70"})
    void energiesAndTransverseMomentaAreThoseOfTheQuadrature(double mass, double beam) {
        double energy = Math.hypot(beam, MP);
        List<DoubleBinaryOperator> functions = List.of((z, pt2) -> z, (z, pt2) -> z * z, (z, pt2) -> pt2, (z, pt2) -> z * pt2,
            (z, pt2) -> 1 / (0.01 + pt2), (z, pt2) -> smoothStep(z - 0.3), (z, pt2) -> smoothStep(z - 0.5), (z, pt2) -> smoothStep(z - 0.7),
            (z, pt2) -> smoothStep(Math.sqrt(pt2) - 0.3));
        List<ToDoubleBiFunction<FlightBatch, Integer>> ours = functions.stream().map(f -> (ToDoubleBiFunction<FlightBatch, Integer>) (b, i) -> {
            if (!(Math.abs(b.energy[i] - Math.hypot(b.momentum[i], mass)) < 1e-9 * energy)) {
                throw new AssertionError("off the mass shell: " + b.energy[i]);
            }
            double sine = Math.hypot(b.directionX[i], b.directionY[i]);
            return f.applyAsDouble(b.energy[i] / energy, Math.pow(b.momentum[i] * sine, 2));
        }).toList();
        List<WeightSum> sums = Observables.of(proposal(mixing(mass), beam, EVERYWHERE), 92, 40, ours);
        for (int f = 0; f < functions.size(); f++) {
            double expected = quadrature(mass, 1e-8 * ALPHA, beam, functions.get(f));
            assertThat(Math.abs(sums.get(f).mean() - expected)).as("function %d", f).isLessThan(4.5 * sums.get(f).error() + 2e-3 * expected);
            assertThat(sums.get(f).error()).isLessThan(0.03 * expected);
        }
    }

    /** A step that quadrature can do. */
    private static double smoothStep(double x) {
        return 1 / (1 + Math.exp(-x / 0.03));
    }

    /** Windows next to each other add up to their union, off the axis too. */
    @Test
    void windowsAddUp() {
        DarkPhoton boson = mixing(0.1);
        WeightSum inner = integrated(boson, 120, new AngularWindow(0, 0.01, 0, 2 * Math.PI));
        WeightSum outer = integrated(boson, 120, new AngularWindow(0.01, 0.05, 0, 2 * Math.PI));
        WeightSum both = integrated(boson, 120, new AngularWindow(0, 0.05, 0, 2 * Math.PI));
        double error = Math.hypot(Math.hypot(inner.error(), outer.error()), both.error());
        assertThat(Math.abs(inner.mean() + outer.mean() - both.mean())).isLessThan(4.5 * error);
        assertThat(error).isLessThan(0.01 * both.mean());
        WeightSum quarter = integrated(boson, 120, new AngularWindow(0.01, 0.05, 2, Math.PI / 2));
        assertThat(Math.abs(4 * quarter.mean() - outer.mean())).isLessThan(4.5 * Math.hypot(4 * quarter.error(), outer.error()));
        assertThat(Math.hypot(4 * quarter.error(), outer.error())).isLessThan(0.02 * outer.mean());
    }

    @Test
    void theFormFactorIsTheChargeAtRestAndPeaksAtTheRho() {
        DarkPhoton boson = mixing(0.1);
        double charge = boson.couplings().proton();
        // the strengths of each tower add up to ½; the constant widths of the formula leave 2 % at q² = 0, where nothing decays
        assertThat(NucleonFormFactor.squaredCoupling(boson.couplings(), 0) / (charge * charge)).isCloseTo(1, within(0.03));
        VectorCouplings neutronLike = new VectorCouplings(1, -1, 0, 0, 0);
        // a purely isovector coupling x_u − x_d = 2 has the charge x_p = 2x_u + x_d = 1
        assertThat(NucleonFormFactor.squaredCoupling(neutronLike, 0)).isCloseTo(1, within(0.06));
        double peak = 0;
        double at = 0;
        for (double m = 0.3; m < 1.2; m += 0.001) {
            double value = NucleonFormFactor.squaredCoupling(boson.couplings(), m) / (charge * charge);
            assertThat(value).isCloseTo(formFactor(m * m), withinPercentage(1e-6));
            if (value > peak) {
                peak = value;
                at = m;
            }
        }
        // ρ and ω both sit at 0.77 GeV; the narrow ω makes the peak: |1.0118·0.77/0.0085|² = 8400
        assertThat(at).isBetween(0.765, 0.775);
        assertThat(peak).isBetween(8e3, 1.1e4);
        // without the ω the ρ peak is that of the isovector tower: about |0.6165·0.77/0.15|²
        assertThat(NucleonFormFactor.squaredCoupling(neutronLike, 0.77) / 4).isBetween(8.0, 12.0);
    }

    /** A neutron has x_u and x_d exchanged: for T3R the same strength. */
    @Test
    void theNeutronCouplesLikeTheProtonInT3R() {
        VectorCouplings x = new RightHandedT3R(10, 1, true, RightHandedT3R.Scenario.VISIBLE).boson(0.06).couplings();
        VectorCouplings exchanged = new VectorCouplings(x.down(), x.up(), 0, x.electron(), x.muon());
        assertThat(exchanged.proton()).isCloseTo(x.neutron(), within(1e-15)).isCloseTo(-x.proton(), within(1e-15));
        assertThat(NucleonFormFactor.squaredCoupling(exchanged, 0.06))
            .isCloseTo(NucleonFormFactor.squaredCoupling(x, 0.06), withinPercentage(1e-9));
    }

    /** Values of the fit at 120 and 400 GeV on fixed targets and at 14 TeV: data there are near 38, 40 and 105–110 mb. */
    @Test
    void crossSections() {
        assertThat(NucleonCrossSection.PROTON.at(2 * MP * 120)).isCloseTo(sigma(2 * MP * 120), withinPercentage(1e-9)).isBetween(37.5, 39.0);
        assertThat(NucleonCrossSection.PROTON.at(2 * MP * 400)).isBetween(39.0, 41.0);
        assertThat(NucleonCrossSection.PROTON.at(1.96e8)).isBetween(100.0, 115.0);
        assertThat(NucleonCrossSection.NEUTRON.at(2 * MP * 400) / NucleonCrossSection.PROTON.at(2 * MP * 400)).isBetween(0.98, 1.02);
    }

    @Test
    void domainsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> BremsstrahlungModel.within(0, 0.9, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BremsstrahlungModel.within(0.5, 0.4, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BremsstrahlungModel.within(0.1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BremsstrahlungModel.within(0.1, 0.9, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
