package org.farvertex.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.citation.Citations;
import org.farvertex.decay.DecayMode;
import org.farvertex.decay.InclusiveShape;
import org.farvertex.particle.FinalState;
import org.farvertex.production.ProductionProcess;

/**
 * A long-lived particle of a model at one mass and coupling: everything that production, flight and decay need.
 *
 * @param model       name of the model
 * @param identity    what it is called
 * @param mass        mass \(m\) [GeV]
 * @param parameters  the couplings that define it, by name, for output
 * @param lifetime    its lifetime
 * @param decays      how it decays; branching ratios need not add up to 1, but to no more
 * @param processes   how it is made, each with a number and a label of its own
 * @param logWeakness natural logarithm of a factor by which yields are smaller, and the lifetime is longer, than said here: couplings too
 *                    weak for numbers are told that way; else 0
 * @param sources     what a description of the model names as its source, beyond what the bibliography says of the model
 */
public record LongLivedParticle(String model, Identity identity, double mass, Map<String, Double> parameters, Lifetime lifetime,
                                List<DecayMode> decays, List<ProductionProcess> processes, double logWeakness,
                                List<String> sources) {

    /** Branching ratios from tables add up to 1 but for this. */
    private static final double TOLERANCE = 1e-3;
    private static final double ROUNDING = 1e-12;

    /** Keeps its own lists and checks the numbers. */
    public LongLivedParticle {
        if (!(mass > 0 && Double.isFinite(mass))) {
            throw new IllegalArgumentException("the mass must be positive and finite, not " + mass + " GeV");
        }
        if (!(logWeakness <= 0 && Double.isFinite(logWeakness))) {
            throw new IllegalArgumentException("couplings can only be weaker than said, not by a factor of e^" + logWeakness);
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        decays = List.copyOf(decays);
        processes = List.copyOf(processes);
        sources = List.copyOf(sources);
        long labels = processes.stream().map(ProductionProcess::label).distinct().count();
        if (labels < processes.size()) {
            throw new IllegalArgumentException("two processes have the same name: " + processes.stream().map(ProductionProcess::label).toList());
        }
        double sum = decays.stream().mapToDouble(DecayMode::branching).sum();
        if (!(sum <= 1 + TOLERANCE)) {
            throw new IllegalArgumentException("branching ratios add up to " + sum + ", more than 1");
        }
    }

    /**
     * What the model rests on.
     *
     * @return the works that the bibliography and the description of the model name
     */
    public Citations citations() {
        String use = "model " + model;
        Citations all = Citations.NONE.part(use);
        for (String source : sources) {
            all = all.inWords(use, source);
        }
        return all;
    }

    /**
     * Proper lifetime as a length.
     *
     * @return \(c\tau\) [m]; infinite beyond the largest number, see {@link #logProperDecayLength}
     */
    public double properDecayLength() {
        return logWeakness == 0 ? lifetime.length() : Math.exp(logProperDecayLength());
    }

    /**
     * Natural logarithm of the proper decay length in metres, which no coupling is too small for.
     *
     * @return \(\ln c\tau\)
     */
    public double logProperDecayLength() {
        return lifetime.logLength() - logWeakness;
    }

    /**
     * Decay length in the laboratory, \((p/m)\,c\tau\).
     *
     * @param momentum \(p\) [GeV]
     * @return the length [m]
     */
    public double decayLength(double momentum) {
        return momentum / mass * properDecayLength();
    }

    /**
     * How it is made in the process of a label.
     *
     * @param label the label
     * @return the process, if it has one
     */
    public Optional<ProductionProcess> process(String label) {
        return processes.stream().filter(process -> process.label().equals(label)).findFirst();
    }

    /**
     * Branching ratio into all modes of some kinds.
     *
     * @param kinds the kinds
     * @return the sum
     */
    public double branching(Set<FinalState> kinds) {
        double sum = 0;
        for (DecayMode mode : counted(kinds)) {
            sum += mode.branching();
        }
        return sum;
    }

    /**
     * Share of the decays that are not listed: into neutrinos and what else is dark.
     *
     * @return 1 less the branching ratios, 0 within their rounding
     */
    public double invisible() {
        double rest = 1 - decays.stream().mapToDouble(DecayMode::branching).sum();
        return rest < ROUNDING ? 0 : rest;
    }

    /**
     * The modes of some kinds.
     *
     * @param kinds the kinds
     * @return the modes that are open, in their order
     */
    public List<DecayMode> counted(Set<FinalState> kinds) {
        boolean any = kinds.contains(FinalState.ANY);
        List<DecayMode> all = new ArrayList<>(decays.size() + 1);
        for (DecayMode mode : decays) {
            if (mode.branching() > 0 && (any || mode.kind().map(kinds::contains).orElse(false))) {
                all.add(mode);
            }
        }
        if (any && invisible() > 0) {
            all.add(new DecayMode(List.of(), invisible(), new InclusiveShape(FinalState.ANY)));
        }
        return all;
    }
}
