package org.farvertex.cli;

import org.farvertex.input.InputException;
import org.farvertex.model.Perturbativity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The scale V of commands that are about t3r alone. */
final class VevOption {

    private static final String NAME = "--vev";

    @Option(names = NAME, paramLabel = "ENERGY", converter = WrittenEnergy.Converter.class, defaultValue = "10GeV",
        description = "vacuum expectation value V (default: ${DEFAULT-VALUE})")
    private WrittenEnergy vev;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** This, if V can make a mass that was asked for; null was not. */
    VevOption making(String option, WrittenEnergy mass) {
        if (mass != null) {
            require(option, mass, vev, CommandWords.of(spec).asks(NAME));
        }
        return this;
    }

    /** V [GeV], if it can make masses that the answer has whatever is asked [GeV]. */
    double value(double... masses) {
        for (double mass : masses) {
            require(mass, vev.value(), NAME, vev.text());
        }
        return vev.value();
    }

    /** Refuses a mass that needs a coupling to V beyond perturbation theory; beside a V that nobody chose it is the mass that is wrong. */
    static void require(String option, WrittenEnergy mass, WrittenEnergy vev, boolean chosen) {
        require(mass.value(), vev.value(), chosen ? NAME : option, chosen ? vev.text() : mass.text());
    }

    private static void require(double mass, double vev, String option, String text) {
        try {
            Perturbativity.requireOrigin(mass, vev);
        } catch (IllegalArgumentException e) {
            throw InputException.of(option, text, e);
        }
    }
}
