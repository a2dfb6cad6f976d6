package org.farvertex.particle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of final states that detectors count. Neutrinos are not seen and do not change the kind: \(\nu e^+e^-\) is {@code e+e-}.
 */
public enum FinalState {
    /** An electron pair. */
    ELECTRONS("e+e-"),
    /** A muon pair. */
    MUONS("mu+mu-"),
    /** A tau pair. */
    TAUS("tau+tau-"),
    /** Two or more charged hadrons and no charged lepton. */
    HADRONS("hadrons"),
    /** Only photons and π⁰. */
    PHOTONS("photons"),
    /** Any other with two or more charged particles, such as \(\mu^-\pi^+\) or \(e^-\mu^+\nu\). */
    CHARGED("charged"),
    /** Every decay, listed in the model or not: for comparisons, no detector sees that. */
    ANY("all");

    private final String label;

    FinalState(String label) {
        this.label = label;
    }

    /**
     * The name in detector files, options and output.
     *
     * @return for example {@code e+e-}
     */
    public String label() {
        return label;
    }

    /**
     * The kind of a label.
     *
     * @param label the label
     * @return the kind, if there is one
     */
    public static Optional<FinalState> byLabel(String label) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(label)).findFirst();
    }

    /**
     * The kind that a decay belongs to.
     *
     * @param products what the particle decays to, before any of them decays
     * @return the kind; empty if fewer than two charged particles, or nothing but photons, is to be seen
     */
    public static Optional<FinalState> of(List<Particle> products) {
        int seen = 0;
        int charged = 0;
        int leptons = 0;
        int photons = 0;
        // of leptons that cancel, a pair is left
        int sum = 0;
        int lepton = 0;
        for (Particle p : products) {
            if (!p.isNeutrino()) {
                seen++;
                charged += p.chargeInThirds() != 0 ? 1 : 0;
                photons += p == Particle.PHOTON || p == Particle.PI0 ? 1 : 0;
                if (isChargedLepton(p)) {
                    leptons++;
                    lepton = Math.abs(p.pdgId());
                    sum += p.pdgId();
                }
            }
        }
        if (leptons == 2 && seen == 2 && sum == 0) {
            return Optional.of(lepton == Particle.ELECTRON.pdgId() ? ELECTRONS : lepton == Particle.MUON.pdgId() ? MUONS : TAUS);
        }
        if (charged >= 2) {
            return Optional.of(leptons == 0 ? HADRONS : CHARGED);
        }
        return seen > 0 && photons == seen ? Optional.of(PHOTONS) : Optional.empty();
    }

    private static boolean isChargedLepton(Particle particle) {
        int id = Math.abs(particle.pdgId());
        return id == 11 || id == 13 || id == 15;
    }
}
