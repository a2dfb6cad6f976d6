package org.farvertex.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Siting;

/**
 * A detector of a scan.
 *
 * @param detector  as it is scanned
 * @param siting    what was changed in its place and size
 * @param parameters what else was changed in the detector file: keys and values as the plan has them
 */
public record ScanDetector(Detector detector, Siting siting, Map<String, String> parameters) {

    /** Keeps its own map, in its order. */
    public ScanDetector {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The changed keys with their values, as one text; empty if there are none. */
    String variation() {
        return parameters.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining("; "));
    }
}
