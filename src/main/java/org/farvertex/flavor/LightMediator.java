package org.farvertex.flavor;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.farvertex.citation.CitedTable;

/**
 * What the Wilson coefficients of a benchmark mean when the A' that makes them is light: it is emitted on its mass shell.
 *
 * <p>With \({\cal L}=A'_\mu\bar s\gamma^\mu(g_LP_L+g_RP_R)b\) and the strength \(S\) of Eq. 10 of arXiv:2105.07655,
 * \(g_{L,R}=C^{(\prime)}_{NU}/(Sg)\), \(g=m/(\sqrt2V)\), and
 * \[ \Gamma(B\to KA')=\Bigl(\frac{g_L+g_R}2\Bigr)^2f_+^2\frac{\lambda^{3/2}}{16\pi m_B^3m^2},\qquad
 * \Gamma(B\to K^*A'_L)=\Bigl(\frac{g_L-g_R}2\Bigr)^2A_0^2\frac{\lambda^{3/2}}{16\pi m_B^3m^2}, \]
 * form factors at \(q^2=m^2\). A width may exceed the measured total one; so does the ratio.
 *
 * @param inputs masses, lifetimes, form factors
 * @param vev    V [GeV]
 * @param mass   mass of the A' [GeV]
 */
public record LightMediator(FlavorInputs inputs, double vev, double mass) {

    /** Scale at which the paper evaluates the propagator of the A' [GeV]. */
    private static final double CONTACT_SCALE = 2;
    private static final Map<String, Double> MIXING = CitedTable.of("flavor/mixing.csv").numbers("name", "value");

    /** Checks the masses. */
    public LightMediator {
        if (!(vev > 0 && mass > 0 && Double.isFinite(vev) && Double.isFinite(mass))) {
            throw new IllegalArgumentException("V and m_A' must be positive and finite");
        }
    }

    /** What the A' couples to, \(C_{NU}\) and \(C'_{NU}\) of a benchmark. */
    private record Strengths(double left, double right) {

        static Strengths of(WilsonCoefficients point) {
            return new Strengths(point.muon().c9() - point.electron().c9(), point.muon().c9Prime());
        }
    }

    /**
     * \(B^+\to K^+A'\).
     *
     * @param benchmark gives the coefficients
     * @param strengths the paper's or ours
     * @return width over the measured total width
     */
    public double kaon(Benchmark benchmark, ModelStrengths strengths) {
        Strengths c = Strengths.of(benchmark.coefficients());
        double formFactor = FormFactors.kaon(inputs).at(mass * mass).get(FormFactors.Name.F_PLUS);
        return inputs.value("tau_B+") * width("B+", "K+", (c.left + c.right) * formFactor, strengths);
    }

    /**
     * \(B^0\to K^{*0}A'_L\).
     *
     * @param benchmark gives the coefficients
     * @param strengths the paper's or ours
     * @return width over the measured total width
     */
    public double vectorKaon(Benchmark benchmark, ModelStrengths strengths) {
        Strengths c = Strengths.of(benchmark.coefficients());
        double formFactor = FormFactors.vector(inputs, "B->K*", inputs.value("m_B0"), inputs.value("m_K*0")).at(mass * mass)
            .get(FormFactors.Name.A0);
        return inputs.value("tau_B0") * width("B0", "K*0", (c.left - c.right) * formFactor, strengths);
    }

    private double width(String parent, String daughter, double amplitude, ModelStrengths strengths) {
        double heavy = inputs.value("m_" + parent);
        double rootLambda = MesonDecayWidth.rootLambda(heavy, inputs.value("m_" + daughter), mass * mass);
        double coupling = amplitude / (2 * strengths.nonUniversal() * mass / (Math.sqrt(2) * vev));
        return coupling * coupling * rootLambda * rootLambda * rootLambda / (16 * Math.PI * heavy * heavy * heavy * mass * mass);
    }

    /**
     * \(\Delta M_s\) from the exchange of the A' between left-handed quarks, over the measured value:
     * \[ \Delta M=\frac{g_L^2}{2m_{B_s}^3}\Bigl|\tfrac23B_1+\tfrac5{12}\Bigl(\frac{m_{B_s}}{m_b+m_s}\Bigr)^2B_2\frac{m_b^2}{m^2}\Bigr|
     * f_{B_s}^2m_{B_s}^2. \]
     *
     * @param benchmark gives the coefficients
     * @param strengths the paper's or ours
     * @return ratio to the measured mass difference
     */
    public double massDifference(Benchmark benchmark, ModelStrengths strengths) {
        double g = mass / (Math.sqrt(2) * vev);
        double left = Strengths.of(benchmark.coefficients()).left / (strengths.nonUniversal() * g);
        double meson = inputs.value("m_Bs");
        double bottom = inputs.value("m_b");
        double chiral = meson / (bottom + inputs.value("m_s"));
        double bracket = 2.0 / 3 * MIXING.get("B1")
            + 5.0 / 12 * chiral * chiral * MIXING.get("B2") * bottom * bottom / (mass * mass);
        double decayConstant = inputs.value("f_Bs");
        return left * left / (2 * meson) * bracket * decayConstant * decayConstant / MIXING.get("DeltaM_s");
    }

    /**
     * Coupling of the φ' to \(\bar s P_Rb\): \(y=\frac{C_Sm_b\sqrt2V}{2Sm_\mu}\).
     *
     * @param benchmark gives the coefficients
     * @param strengths the paper's or ours
     * @return y
     */
    public double higgsCoupling(Benchmark benchmark, ModelStrengths strengths) {
        return benchmark.coefficients().muon().cs() * inputs.value("m_b") * Math.sqrt(2) * vev / (2 * strengths.nonUniversal() * inputs.value("m_mu"));
    }

    /**
     * \(B^+\to K^+\phi'\): \(\Gamma=\frac{y^2}4f_0^2\bigl(\frac{m_B^2-m_K^2}{m_b-m_s}\bigr)^2\frac{p^*}{8\pi m_B^2}\) with
     * {@linkplain #higgsCoupling y}.
     *
     * @param benchmark     gives the coefficients
     * @param strengths     the paper's or ours
     * @param darkHiggsMass mass of the φ' [GeV]
     * @return width over the measured total width
     */
    public double kaonAndHiggs(Benchmark benchmark, ModelStrengths strengths, double darkHiggsMass) {
        double heavy = inputs.value("m_B+");
        double light = inputs.value("m_K+");
        double q2 = darkHiggsMass * darkHiggsMass;
        double formFactor = FormFactors.kaon(inputs).at(q2).get(FormFactors.Name.F_ZERO);
        double amplitude = higgsCoupling(benchmark, strengths) / 2 * formFactor * (heavy * heavy - light * light)
            / (inputs.value("m_b") - inputs.value("m_s"));
        double momentum = MesonDecayWidth.rootLambda(heavy, light, q2) / (2 * heavy);
        return inputs.value("tau_B+") * amplitude * amplitude * momentum / (8 * Math.PI * heavy * heavy);
    }

    /**
     * \(R_K[1.1,6]\) with the propagator of the A', as a function of the benchmark:
     * \(C_{NU}(q^2)=\frac{4\,{\rm GeV}^2}{q^2-m^2}C_{NU}\) in place of the contact interaction at 2 GeV.
     *
     * @return the ratio for a benchmark
     */
    public ToDoubleFunction<Benchmark> kaonRatio() {
        MomentumBin bin = Observable.RK_CENTRAL.bin(inputs, LoopTables.shipped());
        CoefficientRunning running = CoefficientRunning.shipped();
        return benchmark -> {
            WilsonCoefficients contact = benchmark.coefficients();
            WilsonCoefficients point = running.toBottomScale(contact, Benchmark.SCALE);
            WilsonCoefficients rest = running.toBottomScale(withoutGauge(contact), Benchmark.SCALE);
            return bin.branchingRatio(Lepton.MUON, q2 -> between(rest.muon(), point.muon(), propagator(q2)))
                / bin.branchingRatio(Lepton.ELECTRON, q2 -> between(rest.electron(), point.electron(), propagator(q2)));
        };
    }

    private double propagator(double q2) {
        return CONTACT_SCALE * CONTACT_SCALE / (q2 - mass * mass);
    }

    /** The benchmark without what the A' exchanges. */
    private static WilsonCoefficients withoutGauge(WilsonCoefficients c) {
        LeptonCoefficients universal = c.electron();
        LeptonCoefficients muon = c.muon();
        return new WilsonCoefficients(universal, new LeptonCoefficients(universal.c9(), universal.c10(), universal.c9Prime(),
            universal.c10Prime(), muon.cs(), muon.csPrime(), muon.cp(), muon.cpPrime()));
    }

    private static LeptonCoefficients between(LeptonCoefficients from, LeptonCoefficients to, double share) {
        double[] values = from.toArray();
        double[] ends = to.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] += share * (ends[i] - values[i]);
        }
        return LeptonCoefficients.of(values);
    }
}
