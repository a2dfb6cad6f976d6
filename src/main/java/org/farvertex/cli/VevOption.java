package org.farvertex.cli;

import org.farvertex.input.InputException;
import org.farvertex.model.Perturbativity;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The scale V of commands that are about t3r alone. */
final class VevOption {

    @Option(names = "--vev", paramLabel = "ENERGY", converter = NumberConverters.PositiveEnergy.class, defaultValue = "10GeV",
        description = "vacuum expectation value V (default: ${DEFAULT-VALUE})")
    private double vev;

    /** V [GeV], unless it would need a coupling beyond perturbation theory for one of these masses [GeV]. */
    double value(double... masses) {
        try {
            for (double mass : masses) {
                Perturbativity.requireOrigin(mass, vev);
            }
        } catch (IllegalArgumentException e) {
            throw InputException.of("--vev", Figures.of(vev) + " GeV", e);
        }
        return vev;
    }
}
