package org.farvertex.scan;

import java.util.List;
import org.farvertex.model.Model;

/**
 * A model of a scan.
 *
 * @param model     the model at a coupling that no plan chooses: its standard one, or the middle of its range
 * @param masses    masses [GeV], in the order of the rows
 * @param couplings couplings, in the order of the rows
 */
public record ScanModel(Model model, List<Double> masses, List<Double> couplings) {

    /** Keeps its own lists. */
    public ScanModel {
        masses = List.copyOf(masses);
        couplings = List.copyOf(couplings);
        if (masses.isEmpty() || couplings.isEmpty()) {
            throw new IllegalArgumentException("a scan needs a mass and a coupling");
        }
    }
}
