package org.farvertex.scan;

import java.util.List;
import org.farvertex.simulation.Setup;

/**
 * Everything about some cells but their masses and couplings.
 *
 * @param detector  the detector
 * @param model     the model, its masses and couplings
 * @param variation name of the variation
 * @param setup     the question
 */
public record ScanCase(ScanDetector detector, ScanModel model, String variation, Setup setup) {

    /** Masses [GeV]. */
    List<Double> masses() {
        return model.masses();
    }
}
