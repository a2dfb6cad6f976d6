package org.farvertex.design;

import java.util.List;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.particle.Particle;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.ParentSpectrum;
import org.farvertex.spectrum.SpectrumSampler;

/**
 * What comes through a shield, per proton: an order of magnitude that says what a background of zero would ask of the detector.
 *
 * <p>Hadrons: \(e^{-L/\lambda_I}\) of the protons do not interact at all; the showers of the others die away no faster. Muons: a π± of momentum p
 * decays before it interacts with the probability \(\lambda_Im_\pi/(p\,c\tau_\pi)\), and its muon, which takes 0.79 of its momentum on
 * average, comes through if that exceeds the energy loss. The π± are twice the π⁰ of the first interaction (isospin);
 * later generations of the shower and kaons are left out, so both numbers are lower limits.
 *
 * @param material           the material
 * @param thickness          \(L\) [m]
 * @param interactionLengths \(L/\lambda_I\)
 * @param hadrons            protons that cross without interaction, per proton
 * @param muons              muons that cross, per proton
 * @param muonEnergy         energy that a muon needs [GeV]
 */
public record ShieldLeakage(ShieldMaterial material, double thickness, double interactionLengths, double hadrons, double muons,
                            double muonEnergy) {

    private static final int SAMPLES = 100_000;
    /** Mean of E_μ/E_π for a relativistic pion, (1 + m_μ²/m_π²)/2. */
    private static final double MUON_SHARE = (1 + square(Particle.MUON.mass() / Particle.PI_PLUS.mass())) / 2;
    /** \(c\tau\) of the charged pion [m]: 2.6033e-8 s, Particle Data Group, Review of Particle Physics 2022. */
    private static final double PION_DECAY_LENGTH = 7.8045;

    /**
     * Estimates the leakage of a dump.
     *
     * @param material  the material
     * @param thickness thickness [m]
     * @param spectra   particles of the first interaction
     * @param rng       random numbers
     * @return the estimate
     */
    public static ShieldLeakage of(ShieldMaterial material, double thickness, BeamSpectra spectra, UniformRandomProvider rng) {
        double lengths = thickness / material.interactionMetres();
        double needed = material.muonEnergy(thickness);
        ParentSpectrum pions = spectra.of(Particle.PI0);
        SpectrumSampler sampler = SpectrumSampler.of(pions, rng);
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            sampler.next(rng);
            double p = sampler.momentum();
            if (p * MUON_SHARE > needed) {
                sum += Math.min(1, material.interactionMetres() * Particle.PI_PLUS.mass() / (p * PION_DECAY_LENGTH));
            }
        }
        return new ShieldLeakage(material, thickness, lengths, Math.exp(-lengths), 2 * sampler.total() * sum / SAMPLES, needed);
    }

    /**
     * What the estimate takes for granted, a sentence each; the rest of its numbers are from the tables that it cites.
     *
     * @return the assumptions
     */
    public static List<String> assumptions() {
        return List.of("the background is the number that you gave, not one that follows from what crosses",
            "hadrons: only protons that do not interact at all; their showers are left out, which makes it a lower limit",
            "muons: only decays of the pions of the first interaction, two for each pi0 (isospin); kaons, charm and later interactions are left out",
            String.format(Locale.ROOT, "every muon takes %.2f of its pion's momentum and loses the least energy that a charged particle loses", MUON_SHARE),
            "the shielding fills the whole distance, and nothing comes around it");
    }

    /**
     * Protons that cross without interaction during the exposure that covers the window from another distance.
     *
     * @param step the distance
     * @return their number
     */
    public double hadronsAt(BaselineProposal.Step step) {
        return step.leastExposure() * Math.exp(-step.distance() / material.interactionMetres());
    }

    private static double square(double x) {
        return x * x;
    }
}
