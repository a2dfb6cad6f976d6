package org.farvertex.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.apache.commons.numbers.complex.Complex;
import org.farvertex.detector.NucleonCrossSection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bremsstrahlung of the anomalous magnetic moment against the trace of its vertex, summed with explicit Dirac matrices. */
class AnomalousMomentTest {

    private static final double MP = 0.93827208816;

    /** γ⁰ to γ³ in the Dirac basis. */
    private static Complex[][][] gammas() {
        Complex[][][] g = new Complex[4][4][4];
        Complex one = Complex.ONE;
        Complex i = Complex.I;
        Complex[][][] sigma = {{{Complex.ZERO, one}, {one, Complex.ZERO}}, {{Complex.ZERO, i.negate()}, {i, Complex.ZERO}},
            {{one, Complex.ZERO}, {Complex.ZERO, one.negate()}}};
        for (int mu = 0; mu < 4; mu++) {
            for (int a = 0; a < 4; a++) {
                for (int b = 0; b < 4; b++) {
                    if (mu == 0) {
                        g[mu][a][b] = a == b ? Complex.ofCartesian(a < 2 ? 1 : -1, 0) : Complex.ZERO;
                    } else {
                        boolean across = a / 2 != b / 2;
                        Complex s = sigma[mu - 1][a % 2][b % 2];
                        g[mu][a][b] = across ? a < 2 ? s : s.negate() : Complex.ZERO;
                    }
                }
            }
        }
        return g;
    }

    private static Complex[][] sum(Complex[][] a, Complex[][] b, double factor) {
        Complex[][] c = new Complex[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                c[i][j] = a[i][j].add(b[i][j].multiply(factor));
            }
        }
        return c;
    }

    private static Complex[][] product(Complex[][] a, Complex[][] b) {
        Complex[][] c = new Complex[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                c[i][j] = Complex.ZERO;
                for (int k = 0; k < 4; k++) {
                    c[i][j] = c[i][j].add(a[i][k].multiply(b[k][j]));
                }
            }
        }
        return c;
    }

    private static Complex[][] unit(double value) {
        Complex[][] c = new Complex[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                c[i][j] = Complex.ofCartesian(i == j ? value : 0, 0);
            }
        }
        return c;
    }

    private static Complex[][] slash(double[] p, double mass) {
        Complex[][] all = unit(mass);
        for (int mu = 0; mu < 4; mu++) {
            all = sum(all, gammas()[mu], mu == 0 ? p[0] : -p[mu]);
        }
        return all;
    }

    /** Momentum of light-cone fraction x of P⁺ = 2 P, transverse momentum k and mass m. */
    private static double[] onShell(double x, double k, double m) {
        double plus = 2 * x;
        double minus = (k * k + m * m) / plus;
        return new double[] {(plus + minus) / 2, k, 0, (plus - minus) / 2};
    }

    /** −½ Σ tr[(p̸′+M)Γ^μ(p̸+M)Γ̄_μ] with Γ^μ = F₁γ^μ + F₂(q̸γ^μ−γ^μq̸)/4M·…, less the part F₁². */
    private static double trace(double z, double k, double m, double f1, double f2) {
        double[] p = onShell(1, 0, MP);
        double[] q = onShell(z, k, m);
        double[] rest = onShell(1 - z, -k, MP);
        Complex[][] qs = slash(q, 0);
        double total = 0;
        for (int mu = 0; mu < 4; mu++) {
            Complex[][] gamma = gammas()[mu];
            // iσ^{μν}q_ν = −[γ^μ, q̸]/2 with q into the vertex, which is −q of what leaves
            Complex[][] moment = sum(product(gamma, qs), product(qs, gamma), -1);
            Complex[][] vertex = sum(sum(unit(0), gamma, f1), moment, f2 / (4 * MP));
            // γ⁰(γ^μq̸ − q̸γ^μ)†γ⁰ = q̸γ^μ − γ^μq̸
            Complex[][] bar = sum(sum(unit(0), gamma, f1), moment, -f2 / (4 * MP));
            Complex[][] all = product(product(slash(rest, MP), vertex), product(slash(p, MP), bar));
            double sign = mu == 0 ? 1 : -1;
            for (int i = 0; i < 4; i++) {
                total -= 0.5 * sign * all[i][i].real();
            }
        }
        return total;
    }

    @ParameterizedTest
    @CsvSource({"0.3,0.2,0.08,0.4,0.9", "0.85,0.5,0.1,1,3.7", "0.5,0.05,0.2,1,-0.6", "0.9,0.9,0.05,0,1"})
    void theTraceIsThatOfTheVertex(double z, double k, double m, double f1, double f2) {
        double h = k * k + (1 - z) * m * m + z * z * MP * MP;
        double trace = trace(z, k, m, f1, f2) - trace(z, k, m, f1, 0);
        double expected = z * (1 - z) / (16 * Math.PI * Math.PI * h * h) * trace;
        NucleonCurrent with = new NucleonCurrent(f1 * f1, f1 * f2, f2 * f2);
        double ours = of(with, m).splitting(z, k * k) - of(NucleonCurrent.ofCharge(f1 * f1), m).splitting(z, k * k);
        assertThat(ours).isCloseTo(expected, withinPercentage(1e-6));
    }

    private static ProtonBremsstrahlung of(NucleonCurrent current, double mass) {
        return new ProtonBremsstrahlung(current, 0, mass, 200, List.of(NucleonCrossSection.PROTON));
    }

    /** Magnetic moments: of a photon 1.793 nuclear magnetons, of an isovector coupling x_u = −x_d = 1/2, which has the charge 1/2, half of 3.706. */
    @ParameterizedTest
    @CsvSource({"0.6666666667,-0.3333333333,1.793", "0.5,-0.5,1.853"})
    void theMomentAtRest(double up, double down, double moment) {
        NucleonCurrent current = NucleonFormFactor.current(new VectorCouplings(up, down, 0, 0, 0), 0.001);
        // the widths of the towers leave 2 % at q² = 0
        assertThat(Math.sqrt(current.pauli())).isCloseTo(moment, withinPercentage(3));
        assertThat(current.interference()).isPositive();
    }
}
