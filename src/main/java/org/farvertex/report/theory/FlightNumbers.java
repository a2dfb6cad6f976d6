package org.farvertex.report.theory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.farvertex.model.LongLivedParticle;

/** How far a particle flies, by the names that output gives it. */
final class FlightNumbers {

    private FlightNumbers() {
    }

    /** Mass, parameters and flight of a particle, at a momentum too if there is one. */
    static Map<String, Double> of(LongLivedParticle particle, OptionalDouble momentum) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("mass_GeV", particle.mass());
        numbers.putAll(particle.parameters());
        put(numbers, particle.properDecayLength(), particle.logProperDecayLength(), momentum, particle::decayLength);
        return numbers;
    }

    /**
     * Adds the numbers to those of a result.
     *
     * @param numbers     where they go
     * @param length      proper decay length [m], or infinity
     * @param logLength   its natural logarithm, told where no number holds the length
     * @param momentum    a momentum [GeV], if the decay length at it is asked for
     * @param decayLength decay length [m] at a momentum
     */
    static void put(Map<String, Double> numbers, double length, double logLength, OptionalDouble momentum, DoubleUnaryOperator decayLength) {
        numbers.put("ctau_m", length);
        if (Double.isInfinite(length)) {
            numbers.put("log10_ctau_m", logLength / Math.log(10));
        }
        momentum.ifPresent(p -> {
            numbers.put("momentum_GeV", p);
            numbers.put("decay_length_m", decayLength.applyAsDouble(p));
        });
    }
}
