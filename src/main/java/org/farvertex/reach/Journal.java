package org.farvertex.reach;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers what was computed, so that an interrupted scan can go on. Must be safe for several threads. */
@FunctionalInterface
public interface Journal {

    /**
     * A journal that lasts as long as the program.
     *
     * @return an empty journal
     */
    static Journal inMemory() {
        Map<String, double[]> records = new ConcurrentHashMap<>();
        return (key, compute) -> {
            // not computeIfAbsent: that would hold up other keys while this one is computed
            double[] known = records.get(key);
            if (known == null) {
                known = compute.get();
                records.put(key, known);
            }
            return known;
        };
    }

    /**
     * A part of this journal with keys of its own.
     *
     * @param name name of the part, without blanks
     * @return the part
     */
    default Journal part(String name) {
        return (key, compute) -> recall(name + "/" + key, compute);
    }

    /**
     * What is on record for a piece of work; computed and recorded if there is nothing.
     *
     * @param key     name of the piece, without blanks
     * @param compute does the work
     * @return its numbers, the same whether computed or remembered
     */
    double[] recall(String key, Supplier<double[]> compute);
}
