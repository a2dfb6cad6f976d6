package org.farvertex.darkmatter;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;

/**
 * Relic abundance from the Boltzmann equation for Y = n/s,
 * \[ \frac{dY}{dx}=-\sqrt{\frac{\pi}{45}}\,\frac{M_{Pl}\,m\,g_*^{1/2}\langle\sigma v\rangle}{x^2}\,(Y^2-Y_{eq}^2),\qquad
 * Y_{eq}=\frac{45\,g\,x^2K_2(x)}{4\pi^4g_s},\qquad x=m/T \]
 * (Gondolo and Gelmini, Nucl. Phys. B 360 (1991) 145). Solved for ln Y against ln x, from where the rate that holds Y
 * in equilibrium falls to 2e3
 * per e-fold (the start takes the leading departure, some 1e-2; the next order is forgotten at once) to x = 1e7, when
 * annihilation has ended.
 * Kinetic equilibrium with the plasma and Maxwell–Boltzmann statistics are assumed.
 *
 * @param mass         mass [GeV]
 * @param degrees      internal degrees of freedom g, all species together
 * @param plasma       the thermal bath
 * @param crossSection ⟨σv⟩ [GeV⁻²] as a function of x, averaged over the species
 */
public record FreezeOut(double mass, int degrees, Plasma plasma, DoubleUnaryOperator crossSection) {

    private static final double START_RATE = 2e3;
    private static final double LOWEST_START_RATE = 50;
    private static final double TOLERANCE = 1e-8;
    private static final double LONGEST_STEP = 0.3;
    private static final double SHORTEST_STEP = 1e-12;
    private static final int MOST_EVALUATIONS = 1_000_000;
    private static final double LARGEST_EXPONENT = 100;

    /** Checks mass and degrees of freedom. */
    public FreezeOut {
        Objects.requireNonNull(plasma);
        Objects.requireNonNull(crossSection);
        if (!(mass > 0 && degrees > 0)) {
            throw new IllegalArgumentException("freeze-out needs a positive mass and degrees of freedom, not " + mass
                + " GeV and " + degrees);
        }
    }

    /**
     * What is left.
     *
     * @param yield      Y today
     * @param omegaH2    \(\Omega h^2=mYs_0/(\rho_c/h^2)\)
     * @param freezeOutX x where the rate that holds equilibrium, \(n_{eq}\langle\sigma v\rangle/H\) but for the change
     *     of \(g_s\), falls below 1
     */
    public record Relic(double yield, double omegaH2, double freezeOutX) {
    }

    /**
     * Solves the Boltzmann equation.
     *
     * @return the relic abundance
     * @throws IllegalArgumentException if the particle was never well in equilibrium while x ≥ 1
     */
    public Relic solve() {
        AnnihilationTable table = new AnnihilationTable(mass, degrees, plasma, crossSection);
        double first = table.releaseFrom(START_RATE);
        double rate = Math.exp(table.logHold(first));
        if (rate < LOWEST_START_RATE) {
            throw new IllegalArgumentException("dark matter of " + mass
                + " GeV annihilates too slowly to have been in equilibrium");
        }
        double[] logYield = {table.logEquilibrium(first) - table.equilibriumSlope(first) / (2 * rate)};
        DormandPrince853Integrator integrator =
            new DormandPrince853Integrator(SHORTEST_STEP, LONGEST_STEP, TOLERANCE, TOLERANCE);
        integrator.setMaxEvaluations(MOST_EVALUATIONS);
        integrator.integrate(equation(table), first, logYield, table.end(), logYield);
        double yield = Math.exp(logYield[0]);
        double today = DarkMatterTables.input("entropy_density_today_per_cm3")
            / DarkMatterTables.input("critical_density_GeV_per_cm3");
        double freezeOut = new BracketingNthOrderBrentSolver(TOLERANCE, 5)
            .solve(MOST_EVALUATIONS, table::logHold, first, table.end());
        return new Relic(yield, mass * yield * today, Math.exp(freezeOut));
    }

    private static FirstOrderDifferentialEquations equation(AnnihilationTable table) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public void computeDerivatives(double logX, double[] logYield, double[] derivative) {
                double rate = table.logRate(logX);
                derivative[0] = finiteExp(rate + 2 * table.logEquilibrium(logX) - logYield[0]) - finiteExp(rate + logYield[0]);
            }
        };
    }

    /** A trial step that overshoots must give a large error, not NaN, which the integrator would take for a small one. */
    private static double finiteExp(double exponent) {
        return Math.exp(Math.min(exponent, LARGEST_EXPONENT));
    }
}
