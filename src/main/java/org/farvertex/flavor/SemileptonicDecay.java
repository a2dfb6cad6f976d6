package org.farvertex.flavor;

/** A decay b→sℓℓ of one hadron into another. */
interface SemileptonicDecay {

    /**
     * Prepares what does not depend on new physics at one q²: form factors, effective coefficients, hadronic loops.
     *
     * @param q2 squared mass of the lepton pair [GeV²]
     * @return the decay there
     */
    AtMomentum at(double q2);

    /** The decay at one q². */
    @FunctionalInterface
    interface AtMomentum {

        /**
         * Averaged over the decay and its CP conjugate.
         *
         * @param lepton       which leptons
         * @param coefficients new physics at 4.8 GeV
         * @return \(dBR/dq^2\) [GeV⁻²]
         */
        double branchingRatio(Lepton lepton, LeptonCoefficients coefficients);
    }
}
