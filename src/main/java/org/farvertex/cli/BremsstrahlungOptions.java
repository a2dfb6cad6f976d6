package org.farvertex.cli;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.production.BremsstrahlungModel;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The options that say what protons radiate. */
final class BremsstrahlungOptions {

    private static final String PLAIN = "fww";
    private static final String OFF_SHELL = "fww-offshell";
    private static final String AXIAL = "axial";
    private static final String PAULI = "pauli";

    @Option(names = "--bremsstrahlung-z", paramLabel = "MIN:MAX",
        description = "Range of E/E_p in which proton bremsstrahlung is trusted, default 0.1:0.9.")
    private String fractions;

    @Option(names = "--bremsstrahlung-pt", paramLabel = "PT", converter = NumberConverters.PositiveEnergy.class,
        description = "Largest transverse momentum of proton bremsstrahlung, default 1GeV.")
    private Double transverse;

    @Option(names = "--bremsstrahlung-model", paramLabel = "NAME",
        description = "fww (default), or fww-offshell: with a form factor of the proton that is off its mass shell.")
    private String name;

    @Option(names = "--bremsstrahlung-cutoff", paramLabel = "E", converter = NumberConverters.PositiveEnergy.class,
        description = "Lambda of that form factor, default 1.5GeV; 1 to 2 GeV are likely.")
    private Double cutoff;

    @Option(names = "--bremsstrahlung-terms", paramLabel = "LIST", split = ",",
        description = "What radiates beside the charge: axial (transverse A' of the axial current, t3r), pauli (anomalous magnetic moment).")
    private List<String> terms;

    /** What was asked for. */
    BremsstrahlungModel model() {
        Set<String> others = others();
        return limits().offShell(offShell()).radiating(others.contains(AXIAL), others.contains(PAULI));
    }

    private BremsstrahlungModel limits() {
        BremsstrahlungModel model = BremsstrahlungModel.STANDARD;
        try {
            if (fractions != null) {
                String[] ends = fractions.split(":", -1);
                if (ends.length != 2 || !Decimal.matches(ends[0].strip()) || !Decimal.matches(ends[1].strip())) {
                    throw new IllegalArgumentException("must be two numbers MIN:MAX, for example 0.1:0.9");
                }
                model = BremsstrahlungModel.within(Decimal.parse(ends[0].strip()), Decimal.parse(ends[1].strip()), model.highestTransverseMomentum());
            }
        } catch (IllegalArgumentException e) {
            throw InputException.of("--bremsstrahlung-z", fractions, e);
        }
        try {
            return transverse == null ? model : model.upToTransverse(transverse);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--bremsstrahlung-pt", Figures.of(transverse) + " GeV", e);
        }
    }

    private OptionalDouble offShell() {
        if (name != null && !name.equals(PLAIN) && !name.equals(OFF_SHELL)) {
            throw InputException.of("--bremsstrahlung-model", name, "must be " + PLAIN + " or " + OFF_SHELL);
        }
        boolean asked = OFF_SHELL.equals(name);
        if (cutoff != null && !asked) {
            throw InputException.of("--bremsstrahlung-cutoff", Figures.of(cutoff) + " GeV", "belongs to --bremsstrahlung-model " + OFF_SHELL);
        }
        return asked ? OptionalDouble.of(cutoff == null ? BremsstrahlungModel.STANDARD_CUTOFF : cutoff) : OptionalDouble.empty();
    }

    private Set<String> others() {
        Set<String> others = new HashSet<>();
        for (String written : terms == null ? List.<String>of() : terms) {
            String term = written.strip();
            if (!term.equals(AXIAL) && !term.equals(PAULI)) {
                throw InputException.of("--bremsstrahlung-terms", written, "must be one or both of axial, pauli");
            }
            if (!others.add(term)) {
                throw InputException.of("--bremsstrahlung-terms", written, "is named twice");
            }
        }
        return others;
    }
}
