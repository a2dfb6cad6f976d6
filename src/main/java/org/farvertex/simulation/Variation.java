package org.farvertex.simulation;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One other way to answer a question: a named change of a {@link Setup}. Whoever quotes a number repeats it under the variations of the setup
 * ({@link Variations}) and so learns how far it depends on the model.
 *
 * @param of      what is uncertain
 * @param name    which other version this is, for people and JSON, for example {@code z < 0.8}
 * @param change  makes the setup of the other version
 * @param factors what yields of processes are multiplied with, by their labels; a process that is not named keeps its yield
 */
public record Variation(Uncertainty of, String name, UnaryOperator<Setup> change, Map<String, Double> factors) {

    /** Keeps its own map. */
    public Variation {
        factors = Map.copyOf(factors);
    }

    /** A change of the setup alone. */
    static Variation of(Uncertainty of, String name, UnaryOperator<Setup> change) {
        return new Variation(of, name, change, Map.of());
    }

    /**
     * The other setup.
     *
     * @param setup the setup that the variation was made for
     * @return the other one
     */
    public Setup of(Setup setup) {
        return change.apply(setup);
    }
}
