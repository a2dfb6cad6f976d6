package org.farvertex.scan;

import java.util.List;
import org.farvertex.simulation.Setup;

/**
 * Everything about some cells but their masses and couplings.
 *
 * @param detector  the detector
 * @param model     the model, its masses and couplings
 * @param generator what its spectra are called in a plan
 * @param variation name of the variation
 * @param setup     the question
 */
public record ScanCase(ScanDetector detector, ScanModel model, String generator, String variation, Setup setup) {

    /**
     * What is done otherwise, in the rows: what was changed in the detector file and the name of the variation.
     *
     * @return e.g. {@code decayVolume[0].radius=1 m}
     */
    public String change() {
        return detector.parameters().isEmpty() ? variation
            : detector.variation() + (variation.equals(PlanVariation.NONE.name()) ? "" : "; " + variation);
    }

    /** Masses [GeV]. */
    List<Double> masses() {
        return model.masses();
    }
}
