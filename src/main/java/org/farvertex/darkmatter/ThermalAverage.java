package org.farvertex.darkmatter;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Thermal average of an annihilation cross section over its resonance,
 * \[ \langle\sigma v\rangle=\frac{1}{8m^4T\,K_2^2(m/T)}\int_{4m^2}^\infty\sigma\,(s-4m^2)\sqrt s\,K_1(\sqrt s/T)\,ds \]
 * (Gondolo and Gelmini, Nucl. Phys. B 360 (1991) 145, Eq. 3.8).
 *
 * <p>The resonance is 1e-7 to 1e-12 of its mass wide. Around it \(s-m_{\phi'}^2=m\Gamma\sinh u\), near threshold
 * \(s-4m^2=e^u\); in u
 * every scale of the integrand has width one, and Gauss–Legendre panels of that width integrate it to 1e-8 or better.
 *
 * @param annihilation the cross section
 */
public record ThermalAverage(ResonantAnnihilation annihilation) {

    private static final GaussIntegrator PANEL = new GaussIntegratorFactory().legendre(12, -1, 1);
    /** Kinetic energies beyond this many temperatures are left out: e^-60. */
    private static final double LARGEST_KINETIC_ENERGY = 60;
    /** The integrand falls with the power 5/2 towards threshold. */
    private static final double SMALLEST_FRACTION = 1e-7;

    /**
     * The average for two η of the same species.
     *
     * @param x \(m_\eta/T\)
     * @return ⟨σv⟩ [GeV⁻²]
     */
    public double at(double x) {
        double mass = annihilation.darkMatterMass();
        double temperature = mass / x;
        double end = LARGEST_KINETIC_ENERGY * temperature * (4 * mass + LARGEST_KINETIC_ENERGY * temperature);
        double gap = annihilation.gap();
        double split = gap > 0 ? Math.min(gap / 2, end) : end;
        double width = annihilation.darkHiggsMass() * annihilation.totalWidth(annihilation.darkHiggsMass());
        double scale = Math.min(4 * mass * temperature, Math.max(Math.abs(gap), width));
        double integral = panels(Math.log(Math.min(scale, split) * SMALLEST_FRACTION), Math.log(split), u -> {
            double above = Math.exp(u);
            return above * integrand(above, above - gap, temperature);
        });
        if (split < end) {
            integral += panels(arsinh((split - gap) / width), arsinh((end - gap) / width),
                u -> width * Math.cosh(u) * integrand(gap + width * Math.sinh(u), width * Math.sinh(u), temperature));
        }
        double bessel = BesselK.scaled(2, x);
        return integral / (8 * Math.pow(mass, 4) * temperature * bessel * bessel);
    }

    /** \(\sigma\,(s-4m^2)\sqrt s\,K_1(\sqrt s/T)\,e^{2m/T}\). */
    private double integrand(double aboveThreshold, double fromResonance, double temperature) {
        double mass = annihilation.darkMatterMass();
        double energy = Math.sqrt(aboveThreshold + 4 * mass * mass);
        double kinetic = aboveThreshold / (energy + 2 * mass);
        return annihilation.crossSection(aboveThreshold, fromResonance) * aboveThreshold * energy
            * BesselK.scaled(1, energy / temperature) * Math.exp(-kinetic / temperature);
    }

    private static double panels(double from, double to, DoubleUnaryOperator integrand) {
        int count = Math.max(1, (int) Math.ceil(to - from));
        double half = (to - from) / (2 * count);
        double sum = 0;
        for (int panel = 0; panel < count; panel++) {
            double middle = from + (2 * panel + 1) * half;
            sum += PANEL.integrate(t -> integrand.applyAsDouble(middle + t * half));
        }
        return sum * half;
    }

    private static double arsinh(double x) {
        return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
    }
}
