package org.farvertex.flavor;

/** The decays of hadrons that the observables are made of. */
enum Transition {
    /** B⁺→K⁺ℓℓ. */ CHARGED_KAON,
    /** B⁰→K⁰ℓℓ. */ NEUTRAL_KAON,
    /** B⁰→K*⁰ℓℓ. */ NEUTRAL_KSTAR,
    /** B⁺→K*⁺ℓℓ. */ CHARGED_KSTAR,
    /** B_s→φℓℓ. */ PHI,
    /** Λ_b→Λℓℓ. */ LAMBDA;

    /**
     * The decay with given inputs.
     *
     * @param inputs masses, form factors and so on
     * @param tables perturbative functions of q²
     * @return the decay
     */
    SemileptonicDecay decay(FlavorInputs inputs, LoopTables tables) {
        EffectiveCoefficients effective = EffectiveCoefficients.of(inputs, tables);
        return switch (this) {
            case CHARGED_KAON -> KaonDecay.charged(inputs, effective);
            case NEUTRAL_KAON -> KaonDecay.neutral(inputs, effective);
            case NEUTRAL_KSTAR -> VectorMesonDecay.neutralKstar(inputs, effective, tables);
            case CHARGED_KSTAR -> VectorMesonDecay.chargedKstar(inputs, effective, tables);
            case PHI -> VectorMesonDecay.phi(inputs, effective, tables);
            case LAMBDA -> BaryonDecay.of(inputs, effective);
        };
    }
}
