package org.farvertex.model;

import static org.farvertex.units.Constants.ALPHA;
import static org.farvertex.units.Constants.ELEMENTARY_CHARGE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.particle.Particle;
import org.farvertex.production.VectorCouplings;

/**
 * U(1)_T3R of arXiv:2105.07655: the right-handed u, d, μ and ν are charged.
 *
 * <p>\(\mathcal L = g q_f A'_\mu\bar f\gamma^\mu P_R f\) with \(g=m_{A'}/(\sqrt2V)\), \(q_u=q_\nu=1\), \(q_d=q_\mu=-1\), so
 * \(x_f=q_fg/2\) and an axial coupling of the same size; \(\varepsilon=kg\sqrt{\alpha/4\pi^3}\) couples it to electrons. The paper's charges
 * ±2 are twice these; only with this normalisation does its Eq. 3 follow from the general one-loop result.
 *
 * @param vev                 \(V\) [GeV]
 * @param kineticMixingFactor \(k\), which multiplies the estimate of ε; the leading logarithm would make it about 5
 * @param paperMode           the paper's simplification: e⁺e⁻ alone is open
 * @param scenario            whether invisible final states are open
 */
public record RightHandedT3R(double vev, double kineticMixingFactor, boolean paperMode, Scenario scenario)
    implements VectorModel {

    /** The vacuum expectation value of the paper [GeV]. */
    public static final double DEFAULT_VEV = 10;

    /** V as what is set and scanned. */
    static final Coupling SCALE = new Coupling("V_GeV", "vev", "*V* [GeV]", "GeV", -1, 1, 1000);

    /** Its square, and that of one over it, is still a number. */
    private static final double SMALLEST_FACTOR = 1e-100;

    /** The estimate of the mixing, and its leading logarithm. */
    private static final List<Double> MIXING_FACTORS = List.of(1.0, 5.0);

    /** Whether the A′ has invisible decays. */
    public enum Scenario {
        /** Invisible final states are too heavy. */
        VISIBLE,
        /** A massless right-handed neutrino is open: it swamps e⁺e⁻ by about 1e5. */
        INVISIBLE
    }

    /** Checks the parameters. */
    public RightHandedT3R {
        if (!(vev > 0 && Double.isFinite(vev))) {
            throw new IllegalArgumentException("V must be positive and finite");
        }
        if (!(kineticMixingFactor >= SMALLEST_FACTOR && kineticMixingFactor <= 1 / SMALLEST_FACTOR)) {
            throw new IllegalArgumentException("the kinetic mixing factor must lie between 1e-100 and 1e100");
        }
    }

    @Override
    public String name() {
        return "t3r";
    }

    @Override
    public DarkPhoton boson(double mass) {
        VectorModel.requireMass(name(), mass, heaviest(), "where the axial current opens decays into three pions, which e⁺e⁻ data do not tell");
        requireWeak(mass);
        double g = mass / (Math.sqrt(2) * vev);
        double mixing = kineticMixingFactor * Math.sqrt(ALPHA / (4 * Math.PI * Math.PI * Math.PI));
        VectorCouplings unit = new VectorCouplings(0.5, -0.5, 0, -mixing * ELEMENTARY_CHARGE, -0.5);
        return new DarkPhoton(name(), mass, Map.of("V_GeV", vev, "g", g, "epsilon", g * mixing), g, unit, unitWidths(mass, unit));
    }

    private DecayWidths unitWidths(double mass, VectorCouplings unit) {
        double electrons = PartialWidths.fermionPair(mass, Particle.ELECTRON.mass(), unit.electron(), 0);
        if (paperMode) {
            return new DecayWidths(electrons, 0, 0, 0, 0);
        }
        double muons = PartialWidths.fermionPair(mass, Particle.MUON.mass(), unit.muon(), unit.muon());
        double invisible = scenario == Scenario.INVISIBLE ? PartialWidths.masslessNeutrino(mass, 1) : 0;
        // two pions have no part of the axial current; three would
        return new DecayWidths(electrons, muons, PartialWidths.pionGamma(mass, unit), HadronicModes.widths(unit, mass), invisible);
    }

    /** Refuses a gauge coupling beyond perturbation theory and a kinetic mixing ε = k g √(α/4π³) of 1 or more. */
    private void requireWeak(double mass) {
        Perturbativity.requireOrigin(mass, vev);
        double estimate = mass / (Math.sqrt(2) * vev) * Math.sqrt(ALPHA / (4 * Math.PI * Math.PI * Math.PI));
        if (!(kineticMixingFactor * estimate < 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "it makes the kinetic mixing ε = %.4g at a mass of %.4g GeV and V = %.4g GeV,"
                + " which must stay below 1; the factor of its estimate must be less than %.4g",
                kineticMixingFactor * estimate, mass, vev, 1 / estimate));
        }
    }

    @Override
    public VectorModel withCoupling(double newVev) {
        return new RightHandedT3R(newVev, kineticMixingFactor, paperMode, scenario);
    }

    @Override
    public double coupling() {
        return vev;
    }

    @Override
    public Coupling scale() {
        return SCALE;
    }

    @Override
    public double heaviest() {
        return 2 * Particle.PI_PLUS.mass() + Particle.PI0.mass();
    }

    @Override
    public OptionalDouble standardCoupling() {
        return OptionalDouble.of(DEFAULT_VEV);
    }

    @Override
    public boolean explainsMuon() {
        return true;
    }

    @Override
    public Map<String, Model> otherMixings() {
        Map<String, Model> others = new LinkedHashMap<>();
        MIXING_FACTORS.stream().filter(k -> k != kineticMixingFactor)
            .forEach(k -> others.put("k = " + Math.round(k), new RightHandedT3R(vev, k, paperMode, scenario)));
        return others;
    }

    @Override
    public Model complete() {
        return new RightHandedT3R(vev, kineticMixingFactor, false, scenario);
    }

    @Override
    public MassRange masses() {
        return new MassRange(0.010, 0.200);
    }

    @Override
    public boolean couplesAxially() {
        return true;
    }

    @Override
    public boolean hasAllChannels() {
        return !paperMode;
    }
}
