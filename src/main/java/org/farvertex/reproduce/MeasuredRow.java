package org.farvertex.reproduce;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.farvertex.flavor.Measurement;

/**
 * An observable of Tables I and II against its measurement.
 *
 * @param measurement what was measured
 * @param pulls       distance of each prediction from it in units of the measurement's error on that side, positive if the prediction is too high:
 *                    of the Standard Model and of the benchmarks, by name
 */
public record MeasuredRow(Measurement measurement, Map<String, Double> pulls) {

    /** Keeps its own map, in its order. */
    public MeasuredRow {
        pulls = Collections.unmodifiableMap(new LinkedHashMap<>(pulls));
    }
}
