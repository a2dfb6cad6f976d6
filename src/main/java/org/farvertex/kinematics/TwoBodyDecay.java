package org.farvertex.kinematics;

/**
 * Kinematics of a two-body decay \(A\to1\,2\) in the rest frame of \(A\).
 *
 * <p>The daughters leave back to back with momentum
 * \[ p^* = \frac{\sqrt{[M^2-(m_1+m_2)^2][M^2-(m_1-m_2)^2]}}{2M}. \]
 * Source: PDG Review of Particle Physics, Kinematics.
 *
 * @param parentMass mass \(M\) [GeV]
 * @param firstMass  mass \(m_1\) [GeV]
 * @param secondMass mass \(m_2\) [GeV]
 */
public record TwoBodyDecay(double parentMass, double firstMass, double secondMass) {

    /** Checks that the decay is open. */
    public TwoBodyDecay {
        if (!(firstMass >= 0 && secondMass >= 0 && parentMass > firstMass + secondMass)) {
            throw new IllegalArgumentException("closed decay: " + parentMass + " GeV cannot become "
                + firstMass + " GeV + " + secondMass + " GeV");
        }
    }

    /**
     * Momentum of either daughter, factored to stay accurate near threshold.
     *
     * @return \(p^*\) [GeV]
     */
    public double momentum() {
        double sum = firstMass + secondMass;
        double gap = firstMass - secondMass;
        return Math.sqrt((parentMass - sum) * (parentMass + sum)
            * (parentMass - gap) * (parentMass + gap)) / (2 * parentMass);
    }

    /**
     * Energy of the first daughter.
     *
     * @return \(E_1^*=(M^2+m_1^2-m_2^2)/2M\) [GeV]
     */
    public double firstEnergy() {
        return (parentMass * parentMass + (firstMass - secondMass) * (firstMass + secondMass)) / (2 * parentMass);
    }
}
