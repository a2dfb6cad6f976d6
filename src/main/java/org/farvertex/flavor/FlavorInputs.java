package org.farvertex.flavor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.farvertex.citation.CitedTable;

/**
 * The numbers that the observables are computed from: couplings, CKM, masses, lifetimes, form factor coefficients.
 *
 * <p>Source of each: the header of {@code flavor/inputs.csv}. GeV throughout, lifetimes in 1/GeV.
 *
 * @param values     value by name
 * @param deviations one standard deviation by name
 */
public record FlavorInputs(Map<String, Double> values, Map<String, Double> deviations) {

    /** Takes copies; every value needs its deviation, zero if it is not varied. */
    public FlavorInputs {
        if (!values.keySet().equals(deviations.keySet())) {
            throw new IllegalArgumentException("each input needs a value and a deviation");
        }
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        deviations = Collections.unmodifiableMap(new LinkedHashMap<>(deviations));
    }

    /**
     * The central values shipped with the program.
     *
     * @return the inputs
     */
    public static FlavorInputs central() {
        CitedTable table = CitedTable.of("flavor/inputs.csv");
        return new FlavorInputs(table.numbers("name", "value"), table.numbers("name", "deviation"));
    }

    /**
     * One number.
     *
     * @param name its name
     * @return the value
     * @throws IllegalArgumentException if there is none of that name
     */
    public double value(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no flavour input '" + name + "'");
        }
        return value;
    }

    /**
     * The same with one number changed.
     *
     * @param name  its name
     * @param value the new value
     * @return the changed inputs
     */
    public FlavorInputs with(String name, double value) {
        value(name);
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        return new FlavorInputs(changed, deviations);
    }

    /**
     * Inputs drawn from independent Gaussians around these.
     *
     * @param random where the randomness comes from
     * @return one draw; inputs of deviation zero stay
     */
    public FlavorInputs sample(UniformRandomProvider random) {
        SharedStateContinuousSampler gauss = ZigguratSampler.NormalizedGaussian.of(random);
        Map<String, Double> drawn = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            double deviation = deviations.get(name);
            drawn.put(name, deviation == 0 ? value : value + deviation * gauss.sample());
        });
        return new FlavorInputs(drawn, deviations);
    }
}
