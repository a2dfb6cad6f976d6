package org.farvertex.meson;

/**
 * \(M\to1\,2\,3\) over the Dalitz plot, \(\Gamma=\frac1{256\pi^3M^3}\int|{\cal M}|^2\,ds_{13}\,ds_{23}\), with a massless 2.
 *
 * <p>Source: PDG Review of Particle Physics, Kinematics. Gauss–Legendre in both variables; \(s_{13}\) in its square root, which
 * takes the square root of phase space at threshold.
 *
 * @param parent mass M [GeV]
 * @param first  mass of 1 [GeV]
 * @param third  mass of 3 [GeV]
 */
record ThreeBodyDecay(double parent, double first, double third) {

    /** A squared amplitude as a function of products of momenta. */
    @FunctionalInterface
    interface SquaredAmplitude {

        /**
         * The squared amplitude.
         *
         * @param p12 \(p_1\cdot p_2\) [GeV²]
         * @param p13 \(p_1\cdot p_3\) [GeV²]
         * @param p23 \(p_2\cdot p_3\) [GeV²]
         * @return summed over spins
         */
        double at(double p12, double p13, double p23);
    }

    /**
     * The width.
     *
     * @param amplitude squared amplitude
     * @return Γ [GeV]; 0 where the decay is closed
     */
    double width(SquaredAmplitude amplitude) {
        return integral((root, low, high) -> GaussRule.integrate(low, high, s23 -> at(root, s23, amplitude)));
    }

    /**
     * The width of an amplitude whose square is linear in \(s_{23}\) at every \(s_{13}\): its mean is its value in the middle.
     *
     * @param amplitude squared amplitude
     * @return Γ [GeV]; 0 where the decay is closed
     */
    double widthOfLinear(SquaredAmplitude amplitude) {
        return integral((root, low, high) -> (high - low) * at(root, (low + high) / 2, amplitude));
    }

    /** The integral over \(s_{23}\) from one end to the other at one \(\sqrt{s_{13}}\). */
    @FunctionalInterface
    private interface Inner {

        double over(double root, double low, double high);
    }

    private double integral(Inner inner) {
        if (!(parent > first + third)) {
            return 0;
        }
        double sum = GaussRule.integrate(0, Math.sqrt(parent - first - third), t -> {
            double root = first + third + t * t;
            return 4 * t * root * over(root, inner);
        });
        return sum / (256 * Math.PI * Math.PI * Math.PI * parent * parent * parent);
    }

    private double over(double root, Inner inner) {
        double s13 = root * root;
        double second = (parent * parent - s13) / (2 * root);
        double energy = (s13 - first * first + third * third) / (2 * root);
        double momentum = Math.sqrt(Math.max(0, (energy - third) * (energy + third)));
        double low = third * third + 2 * second * (energy - momentum);
        double high = third * third + 2 * second * (energy + momentum);
        return high > low ? inner.over(root, low, high) : 0;
    }

    private double at(double root, double s23, SquaredAmplitude amplitude) {
        double s13 = root * root;
        return amplitude.at((parent * parent + third * third - s13 - s23) / 2, (s13 - first * first - third * third) / 2, (s23 - third * third) / 2);
    }
}
