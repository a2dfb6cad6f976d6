package org.farvertex.report.design;

import org.farvertex.detector.Beam;
import org.farvertex.report.Figures;

/** Exposures in the unit that belongs to the beam. */
final class DesignUnits {

    private DesignUnits() {
    }

    static double perUnit(Beam beam) {
        return beam.kind().exposureUnit().factor();
    }

    static String symbol(Beam beam) {
        return beam.kind().exposureUnit().symbol();
    }

    static String exposure(Beam beam, double value) {
        return Figures.of(Figures.rounded(value / perUnit(beam), 3)) + " " + symbol(beam);
    }
}
