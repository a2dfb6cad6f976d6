package org.farvertex.flavor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A decay integrated over a bin of q², at fixed Gauss–Legendre nodes.
 *
 * <p>The nodes are in t with \(q^2=4m_\mu^2+t^2\), which takes the square root at the muon threshold and softens the
 * photon pole; form factors and loops are evaluated once per node.
 */
final class MomentumBin {

    private static final double MUON_THRESHOLD = 0.04465477;
    private static final int NODES = 24;
    /** Keeps the rules that it has made. */
    private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();

    private final List<Abscissa> nodes;

    private MomentumBin(List<Abscissa> nodes) {
        this.nodes = nodes;
    }

    /**
     * A decay in a bin.
     *
     * @param decay the decay
     * @param from  lowest q² [GeV²], above the muon threshold
     * @param to    highest q² [GeV²]
     * @return the bin
     */
    static MomentumBin of(SemileptonicDecay decay, double from, double to) {
        return of(decay, from, to, NODES);
    }

    static MomentumBin of(SemileptonicDecay decay, double from, double to, int count) {
        double low = Math.sqrt(from - MUON_THRESHOLD);
        double high = Math.sqrt(to - MUON_THRESHOLD);
        GaussIntegrator rule = RULES.legendre(count, low, high);
        List<Abscissa> nodes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double t = rule.getPoint(i);
            double q2 = MUON_THRESHOLD + t * t;
            nodes.add(new Abscissa(q2, 2 * t * rule.getWeight(i), decay.at(q2)));
        }
        return new MomentumBin(List.copyOf(nodes));
    }

    /**
     * Branching ratio in the bin.
     *
     * @param lepton which leptons
     * @param c      new physics at 4.8 GeV
     * @return \(\int dq^2\,dBR/dq^2\)
     */
    double branchingRatio(Lepton lepton, LeptonCoefficients c) {
        return branchingRatio(lepton, q2 -> c);
    }

    /**
     * Branching ratio in the bin for new physics that is not a contact interaction.
     *
     * @param lepton which leptons
     * @param c      coefficients at each q² [GeV²]
     * @return \(\int dq^2\,dBR/dq^2\)
     */
    double branchingRatio(Lepton lepton, DoubleFunction<LeptonCoefficients> c) {
        double sum = 0;
        for (Abscissa node : nodes) {
            sum += node.weight * node.decay.branchingRatio(lepton, c.apply(node.q2));
        }
        return sum;
    }

    /** The same as a quadratic form. */
    QuadraticForm form(Lepton lepton) {
        return QuadraticForm.of(c -> branchingRatio(lepton, c));
    }

    private record Abscissa(double q2, double weight, SemileptonicDecay.AtMomentum decay) {
    }
}
