package org.farvertex.meson;

import static org.farvertex.units.Constants.FERMI_CONSTANT;

import java.util.function.DoubleBinaryOperator;
import org.farvertex.particle.Particle;

/**
 * \(P^+\to\ell^+\nu\) with an A' or a φ' beside, at tree level of chiral perturbation theory.
 *
 * <p>The quark currents carry T3R charges \(R=(1,-1,0)\) of u, d, s, right-handed only, so the weak current of the meson is
 * \((\partial_\mu-i\Delta R\,gA'_\mu)P\) with \(\Delta R=R_u-R_{d,s}\): twice what minimal coupling to the vector charge
 * \(\Delta R/2\) would give. The contact term is not helicity suppressed. With \(c=\frac{G_F}{\sqrt2}Vf_P\), k of the A' and
 * \(\langle uv\rangle=-u\cdot v+(u\cdot k)(v\cdot k)/m^2\) its polarisation sum.
 *
 * @param symmetry the broken symmetry
 */
public record LeptonicDecays(BrokenSymmetry symmetry) {

    /**
     * \(\pi^+\to e^+\nu A'\), massless positron.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio
     */
    public double pionToElectron(double mass) {
        return contact(Particle.PI_PLUS.mass(), MesonData.of("V_ud") * MesonData.of("f_pi+") * 2, mass) / MesonData.width("pi+");
    }

    /**
     * \(K^+\to e^+\nu A'\), massless positron.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio
     */
    public double kaonToElectron(double mass) {
        return contact(Particle.K_PLUS.mass(), MesonData.of("V_us") * MesonData.of("f_K+"), mass) / MesonData.width("K+");
    }

    /**
     * The contact term alone, the lepton pair integrated:
     * \(|{\cal M}|^2=8c^2(\Delta R\,g)^2[p_\ell p_\nu+2(kp_\ell)(kp_\nu)/m^2]\) and
     * \(\int d\Phi_2\,p_\ell^\mu p_\nu^\nu=(q^2g^{\mu\nu}+2q^\mu q^\nu)/96\pi\).
     */
    private double contact(double parent, double strength, double mass) {
        if (mass >= parent) {
            return 0;
        }
        double coupling = FERMI_CONSTANT * strength * symmetry.coupling(mass);
        double m2 = mass * mass;
        double integral = GaussRule.integrate(0, parent - mass, q -> {
            double s = q * q;
            double kq = (parent * parent - m2 - s) / 2;
            double momentum = Math.sqrt(Math.max(0, kq * kq - m2 * s)) / parent;
            return 2 * q * momentum * (6 * s + 2 * (s + 2 * kq * kq / m2));
        });
        return coupling * coupling / 2 * 8 / (96 * Math.PI) * integral / (16 * Math.PI * Math.PI * parent * parent);
    }

    /**
     * \(K^+\to\mu^+\nu A'\): contact term, kaon pole and muon leg. With \(a=g\), \(\beta=-gm_\mu/(2pk-m^2)\), \(d=gm_\mu/(r^2-m_\mu^2)\),
     * p of the kaon and \(r=p_\mu+k\),
     * \[ |{\cal M}|^2=8c^2\bigl\{a^2(2\langle ln\rangle+3ln)+\beta^2\langle pp\rangle ln
     * +2\beta d[ln\langle pr\rangle-lr\langle pn\rangle+nr\langle pl\rangle]
     * +d^2[2nr(2\langle lr\rangle+3lr)-r^2(2\langle ln\rangle+3ln)]-2m_\mu a[\beta\langle pn\rangle-3d\,nr]\bigr\}, \]
     * which vanishes for k in place of ε and conserved charges.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio
     */
    public double kaonToMuon(double mass) {
        return kaonToMuon(mass, symmetry.coupling(mass));
    }

    /**
     * What the muon alone would emit in {@link #kaonToMuon}, a seventh of it: the kaon is the source, not its lepton.
     *
     * @param mass mass of the A' [GeV]
     * @return branching ratio without contact term and kaon pole
     */
    double kaonToMuonOffTheMuon(double mass) {
        return kaonToMuon(mass, 0);
    }

    private double kaonToMuon(double mass, double hadronic) {
        double g = symmetry.coupling(mass);
        double muon = Particle.MUON.mass();
        double width = new ThreeBodyDecay(Particle.K_PLUS.mass(), muon, mass).width((ln, lk, nk) -> {
            Emission at = new Emission(muon, mass, ln, lk, nk);
            return at.squared(hadronic, -hadronic * muon / (2 * at.pk() - mass * mass), g * muon / (at.rr() - muon * muon));
        });
        return squaredStrength() * width / MesonData.width("K+");
    }

    /**
     * \(K^+\to\mu^+\nu\phi'\) off the muon, \(y=m_\mu/V'\):
     * \(|{\cal M}|^2=8c^2y^2[s^2\,ln+m_\mu^2(2\,nr\,lr-s\,ln)+2sm_\mu^2\,nr]/(s-m_\mu^2)^2\), \(s=r^2\). At a given s it is linear in the
     * other invariant, so that its mean over that is its value in the middle.
     *
     * @param mass mass of the φ' [GeV]
     * @return branching ratio
     */
    public double kaonToMuonAndHiggs(double mass) {
        double width = new ThreeBodyDecay(Particle.K_PLUS.mass(), Particle.MUON.mass(), mass).widthOfLinear((ln, lk, nk) -> higgs(mass, ln, lk, nk));
        return higgsStrength() * width / MesonData.width("K+");
    }

    /**
     * How the \(\phi'\) of {@link #kaonToMuonAndHiggs} shares the energy,
     * \(\frac{d^2{\rm BR}}{dE\,ds}=\frac{|{\cal M}|^2}{128\pi^3m_K^2\Gamma_K}\).
     *
     * @param mass mass of the φ' [GeV]
     * @return the density [GeV⁻³] as a function of its energy E in the rest frame of the kaon [GeV] and of the squared mass s of φ' and muon [GeV²]
     */
    public DoubleBinaryOperator energiesOfKaonToMuonAndHiggs(double mass) {
        double kaon = Particle.K_PLUS.mass();
        double m2 = Particle.MUON.mass() * Particle.MUON.mass();
        double k2 = mass * mass;
        double strength = higgsStrength() / (128 * Math.PI * Math.PI * Math.PI * kaon * kaon * MesonData.width("K+"));
        return (energy, s) -> {
            double ln = (kaon * kaon + k2 - 2 * kaon * energy - m2) / 2;
            double lk = (s - m2 - k2) / 2;
            return strength * higgs(mass, ln, lk, (kaon * kaon - m2 - k2) / 2 - ln - lk);
        };
    }

    /** The squared amplitude over \(c^2y^2\). */
    private static double higgs(double mass, double ln, double lk, double nk) {
        double muon = Particle.MUON.mass();
        double m2 = muon * muon;
        double s = m2 + 2 * lk + mass * mass;
        double nr = ln + nk;
        double lr = m2 + lk;
        return 8 * (s * s * ln + m2 * (2 * nr * lr - s * ln) + 2 * s * m2 * nr) / ((s - m2) * (s - m2));
    }

    /** \(c^2y^2\). */
    private double higgsStrength() {
        double y = symmetry.coupling(Particle.MUON.mass());
        return squaredStrength() * y * y;
    }

    private static double squaredStrength() {
        double c = FERMI_CONSTANT / Math.sqrt(2) * MesonData.of("V_us") * MesonData.of("f_K+");
        return c * c;
    }

    /** Products of momenta at one point of the Dalitz plot: l of the muon, n of the neutrino, k of the A'. */
    private record Emission(double muon, double mass, double ln, double lk, double nk) {

        double pk() {
            return lk + nk + mass * mass;
        }

        double rr() {
            return muon * muon + 2 * lk + mass * mass;
        }

        private double sum(double product, double first, double second) {
            return -product + first * second / (mass * mass);
        }

        double squared(double a, double beta, double d) {
            double ll = muon * muon;
            double kk = mass * mass;
            double nr = ln + nk;
            double lr = ll + lk;
            double pn = ln + nk;
            double pl = ll + ln + lk;
            double rk = lk + kk;
            double pp = pl + pn + pk();
            double sln = 2 * sum(ln, lk, nk) + 3 * ln;
            return 8 * (a * a * sln + beta * beta * sum(pp, pk(), pk()) * ln
                + 2 * beta * d * (ln * sum(pl + pk(), pk(), rk) - lr * sum(pn, pk(), nk) + nr * sum(pl, pk(), lk))
                + d * d * (2 * nr * (2 * sum(lr, lk, rk) + 3 * lr) - rr() * sln)
                - 2 * muon * a * (beta * sum(pn, pk(), nk) - 3 * d * nr));
        }
    }
}
