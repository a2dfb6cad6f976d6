package org.farvertex.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.DecayShapes;
import org.farvertex.particle.FinalState;
import org.farvertex.particle.Particle;
import org.farvertex.units.Constants;

/**
 * The dark Higgs φ′ that breaks U(1)_T3R, \(V'=\sqrt2V\): it couples to u, d and μ with \(m_f/V'\) and decays to two photons unless something else
 * is open.
 *
 * <p>What is open besides is told by {@link OpenChannels}. Widths are those of {@link DarkHiggsDecay}, production that of {@link HiggsProcesses}. Source:
 * arXiv:2105.07655 for the couplings; {@code src/site/markdown/dark-higgs.md} for the rest.
 *
 * @param vev      \(V\) [GeV]
 * @param channels what it decays into beside photons and muons, and which loops give the photons
 */
public record DarkHiggs(double vev, OpenChannels channels) implements Model {

    /** Number of a mediator of spin 0 in the scheme of the PDG. */
    private static final Identity IDENTITY = new Identity(54, "φ′", Identity.Spin.SCALAR);
    private static final double LIGHTEST = 1e-3;
    /**
     * Larger V are told with this one: every length on Earth is then less than 1e-40 of the decay length, so decays follow \(V^{-4}\) to all
     * digits.
     */
    private static final double WEAKEST = 1e40;

    /** Checks V. */
    public DarkHiggs {
        if (!(vev > 0 && Double.isFinite(vev))) {
            throw new IllegalArgumentException("V must be positive and finite");
        }
    }

    @Override
    public String name() {
        return "t3r-higgs";
    }

    @Override
    public Set<FinalState> sought() {
        return Set.of(FinalState.PHOTONS);
    }

    @Override
    public Identity identity() {
        return IDENTITY;
    }

    @Override
    public LongLivedParticle at(double mass) {
        requireMass(mass);
        double strong = Math.min(vev, WEAKEST);
        double logWeakness = 2 * (Math.log(strong) - Math.log(vev));
        Map<Channel, Double> widths = widths(mass, strong);
        double total = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        return new LongLivedParticle(name(), IDENTITY, mass, Map.of("V_GeV", vev), Lifetime.ofLogarithm(Math.log(Constants.HBAR_C) - Math.log(total)),
            modes(widths, total), new HiggsProcesses(mass, strong).list(-2 * Math.log(vev)), logWeakness, List.of());
    }

    private void requireMass(double mass) {
        if (!(mass >= LIGHTEST && mass <= heaviest())) {
            throw new IllegalArgumentException("the mass must lie between 1 MeV and " + (float) (heaviest() * 1e3) + " MeV in the model " + name()
                + ", where the decay into two pions opens, which is not modelled; not at " + (float) (mass * 1e3) + " MeV");
        }
        // its own mass, and the masses of what it couples to, come from V
        Perturbativity.requireOrigin(Math.max(mass, Particle.MUON.mass()), vev);
        channels.darkPhotonMass().ifPresent(m -> Perturbativity.requireOrigin(m, vev));
    }

    /** What it decays into. */
    public enum Channel {
        /** Two photons. */
        PHOTONS("gammagamma"),
        /** A muon pair. */
        MUONS("mumu"),
        /** Two A′. */
        DARK_PHOTONS("AA"),
        /** Two fermions of the dark matter. */
        DARK_MATTER("etaeta");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        /**
         * Its name in output.
         *
         * @return for example {@code gammagamma}
         */
        public String label() {
            return label;
        }
    }

    /**
     * Its widths.
     *
     * @param mass mass [GeV]
     * @return Γ [GeV] of each channel, 0 where it is closed
     */
    public Map<Channel, Double> widths(double mass) {
        requireMass(mass);
        return widths(mass, vev);
    }

    private Map<Channel, Double> widths(double mass, double scale) {
        DarkHiggsDecay decay = new DarkHiggsDecay(scale);
        Map<Channel, Double> widths = new LinkedHashMap<>();
        widths.put(Channel.PHOTONS, channels.pionLoop() ? decay.realDiphotonWidth(mass) : decay.diphotonWidth(mass));
        widths.put(Channel.MUONS, decay.muonWidth(mass));
        widths.put(Channel.DARK_PHOTONS, channels.darkPhotonMass().map(m -> decay.darkPhotonWidth(mass, m)).orElse(0.0));
        widths.put(Channel.DARK_MATTER, channels.darkMatterMass().map(m -> decay.darkMatterWidth(mass, m)).orElse(0.0));
        return widths;
    }

    /** Photons and muons are seen; what A′ and dark matter become is another matter. */
    private static List<DecayMode> modes(Map<Channel, Double> widths, double total) {
        List<DecayMode> modes = new ArrayList<>();
        modes.add(mode(List.of(Particle.PHOTON, Particle.PHOTON), widths.get(Channel.PHOTONS) / total));
        if (widths.get(Channel.MUONS) > 0) {
            modes.add(mode(List.of(Particle.MUON, Particle.MUON.antiparticle()), widths.get(Channel.MUONS) / total));
        }
        return modes;
    }

    private static DecayMode mode(List<Particle> products, double branching) {
        return new DecayMode(products, branching, DecayShapes.of(products, IDENTITY.twiceSpin(), Optional.empty()));
    }

    @Override
    public Coupling scale() {
        return RightHandedT3R.SCALE;
    }

    @Override
    public DarkHiggs withCoupling(double newVev) {
        return new DarkHiggs(newVev, channels);
    }

    @Override
    public double coupling() {
        return vev;
    }

    @Override
    public MassRange masses() {
        return new MassRange(0.010, 2 * Particle.MUON.mass());
    }

    @Override
    public double lightest() {
        return LIGHTEST;
    }

    @Override
    public double heaviest() {
        return 2 * Particle.PI0.mass();
    }

    @Override
    public OptionalDouble standardCoupling() {
        return OptionalDouble.of(RightHandedT3R.DEFAULT_VEV);
    }

    /**
     * The same with other decays.
     *
     * @param open what is open
     * @return the model
     */
    public DarkHiggs opening(OpenChannels open) {
        return new DarkHiggs(vev, open);
    }

    /**
     * What a φ′ decays into beside photons and muons.
     *
     * @param darkPhotonMass mass of the A′ [GeV]; empty if it is too heavy to be made in pairs
     * @param darkMatterMass mass of one Majorana fermion of the dark matter [GeV]; empty if it is too heavy
     * @param pionLoop       whether charged pions run in the loop beside muons: 27 to 30 % of the width below 0.1 GeV
     */
    public record OpenChannels(Optional<Double> darkPhotonMass, Optional<Double> darkMatterMass, boolean pionLoop) {

        /** Photons, and muons above their threshold. */
        public static final OpenChannels NONE = new OpenChannels(Optional.empty(), Optional.empty(), true);

        /** Checks the masses. */
        public OpenChannels {
            for (Optional<Double> mass : List.of(darkPhotonMass, darkMatterMass)) {
                if (mass.isPresent() && !(mass.get() > 0 && Double.isFinite(mass.get()))) {
                    throw new IllegalArgumentException("masses must be positive and finite, not " + mass.get() + " GeV");
                }
            }
        }
    }
}
