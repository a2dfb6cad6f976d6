package org.farvertex.scan;

import org.farvertex.detector.Detector;
import org.farvertex.detector.Siting;

/**
 * A detector of a scan.
 *
 * @param detector  as it is scanned
 * @param siting    what was changed in the detector file
 */
public record ScanDetector(Detector detector, Siting siting) {
}
