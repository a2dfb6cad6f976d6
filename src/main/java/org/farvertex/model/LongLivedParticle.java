package org.farvertex.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farvertex.decay.DecayMode;
import org.farvertex.particle.FinalState;
import org.farvertex.production.ProductionProcess;

/**
 * A long-lived particle of a model at one mass and coupling: everything that production, flight and decay need.
 *
 * @param model                name of the model
 * @param identity             what it is called
 * @param mass                 mass \(m\) [GeV]
 * @param parameters           the couplings that define it, by name, for output
 * @param logProperDecayLength natural logarithm of \(c\tau\) in metres, which no coupling is too small for
 * @param decays               how it decays; branching ratios need not add up to 1, but to no more
 * @param processes            how it is made, each with a number and a label of its own
 */
public record LongLivedParticle(String model, Identity identity, double mass, Map<String, Double> parameters,
                                double logProperDecayLength, List<DecayMode> decays, List<ProductionProcess> processes) {

    /** Branching ratios from tables add up to 1 but for this. */
    private static final double TOLERANCE = 1e-3;

    /** Keeps its own lists and checks the numbers. */
    public LongLivedParticle {
        if (!(mass > 0 && Double.isFinite(mass))) {
            throw new IllegalArgumentException("the mass must be positive and finite, not " + mass + " GeV");
        }
        if (!Double.isFinite(logProperDecayLength)) {
            throw new IllegalArgumentException("the lifetime must be positive and finite");
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        decays = List.copyOf(decays);
        processes = List.copyOf(processes);
        double sum = decays.stream().mapToDouble(DecayMode::branching).sum();
        if (!(sum <= 1 + TOLERANCE)) {
            throw new IllegalArgumentException("branching ratios add up to " + sum + ", more than 1");
        }
    }

    /**
     * Proper lifetime as a length.
     *
     * @return \(c\tau\) [m]; infinite beyond the largest number, see {@link #logProperDecayLength}
     */
    public double properDecayLength() {
        return Math.exp(logProperDecayLength);
    }

    /**
     * Branching ratio into all modes of some kinds.
     *
     * @param kinds the kinds
     * @return the sum
     */
    public double branching(Set<FinalState> kinds) {
        return counted(kinds).stream().mapToDouble(DecayMode::branching).sum();
    }

    /**
     * The modes of some kinds.
     *
     * @param kinds the kinds
     * @return the modes that are open, in their order
     */
    public List<DecayMode> counted(Set<FinalState> kinds) {
        Set<FinalState> wanted = kinds.isEmpty() ? EnumSet.noneOf(FinalState.class) : EnumSet.copyOf(kinds);
        return decays.stream().filter(mode -> mode.branching() > 0 && mode.kind().filter(wanted::contains).isPresent()).toList();
    }
}
