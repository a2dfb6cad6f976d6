package org.farvertex.cli;

import java.util.Optional;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.ShownNumbers;
import org.farvertex.model.Coupling;
import org.farvertex.model.Model;
import org.farvertex.reach.Range;
import org.farvertex.reach.ReachPlan;
import org.farvertex.reach.ReachPlan.GridSize;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The options that say what is scanned, and how. */
final class ScanOptions extends WorkOptions {

    private static final int LEAST_SAMPLES = 64;
    private static final int MOST_SAMPLES = 10_000_000;
    private static final double FINEST_PRECISION = 0.001;
    private static final double COARSEST_PRECISION = 0.5;

    @Option(names = "--mass-range", paramLabel = "A:B", converter = NumberConverters.Energies.class,
        description = "Masses to scan; default 10MeV:200MeV for t3r, up to two muons for t3r-higgs, 10MeV:1GeV for dark-photon and b-l, else all of the model.")
    private Range masses;

    @Option(names = "--vev-range", paramLabel = "A:B", converter = NumberConverters.Energies.class,
        description = "t3r, t3r-higgs: scan V too and find contours; without it the mass intervals at --vev are found.")
    private Range vevs;

    @Option(names = "--epsilon-range", paramLabel = "A:B", converter = NumberConverters.Numbers.class,
        description = "dark-photon: mixings to scan, default 1e-8:1e-3; with --epsilon alone the mass intervals there are found.")
    private Range epsilons;

    @Option(names = "--coupling-range", paramLabel = "A:B", converter = NumberConverters.Numbers.class,
        description = "b-l and model files: couplings to scan, default 1e-8:1e-3 or the range of the file; with --coupling alone the mass "
            + "intervals there are found.")
    private Range couplings;

    @Option(names = "--grid", paramLabel = "NxM", description = "Give the expected events at N masses and M couplings too.")
    private String grid;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "512",
        description = "Samples per mass, channel and factor of two in lifetime to begin with, default ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--precision", paramLabel = "X", defaultValue = "0.02",
        description = "Largest relative error of an edge (of the coupling, or of the mass at one coupling), default ${DEFAULT-VALUE}.")
    private double precision;

    /** The plan for a model. */
    ReachPlan plan(ModelOptions options) {
        Optional<Range> range = couplingRange(options);
        Model model = options.model(range.map(Range::middle).orElse(null));
        Range scanned = masses != null ? masses : new Range(model.masses().low(), model.masses().high());
        try {
            model.at(scanned.low());
            model.at(scanned.high());
        } catch (IllegalArgumentException e) {
            if (range.isPresent() && vevs == null && options.allows(scanned.low()) && options.allows(scanned.high())) {
                throw InputException.of(rangeOption(model), Figures.of(range.get().low()) + ":" + Figures.of(range.get().high()), e);
            }
            throw options.refusal("--mass-range", Figures.of(scanned.low()) + " GeV:" + Figures.of(scanned.high()) + " GeV", scanned.high(), e);
        }
        range.ifPresent(r -> check(model, r, scanned));
        if (samples < LEAST_SAMPLES || samples > MOST_SAMPLES) {
            throw InputException.of("--samples", samples, "must be between " + LEAST_SAMPLES + " and " + MOST_SAMPLES);
        }
        if (!(precision >= FINEST_PRECISION && precision <= COARSEST_PRECISION)) {
            throw InputException.of("--precision", precision, "must be between " + FINEST_PRECISION + " and " + COARSEST_PRECISION);
        }
        Optional<GridSize> size = gridSize();
        if (size.isPresent() && range.isEmpty()) {
            throw InputException.of("--grid", grid, "needs a range of couplings; give " + rangeOption(model));
        }
        return new ReachPlan(scanned, range, size, seed(), samples, precision);
    }

    private static String rangeOption(Model model) {
        return "--" + model.scale().argument() + "-range";
    }

    private Optional<Range> couplingRange(ModelOptions options) {
        Coupling scale = options.scale();
        refuse(vevs, "vev", scale, options.name());
        refuse(epsilons, "epsilon", scale, options.name());
        refuse(couplings, "coupling", scale, options.name());
        Range given = vevs != null ? vevs : epsilons != null ? epsilons : couplings;
        if (given != null && options.given() != null) {
            throw InputException.of("--" + scale.argument(), Figures.of(options.given()), "does not go with --" + scale.argument()
                + "-range, which scans it; give one of them");
        }
        if (given == null && options.given() == null && !options.hasDefault()) {
            return Optional.of(new Range(scale.low(), scale.high()));
        }
        return Optional.ofNullable(given);
    }

    private static void refuse(Range range, String argument, Coupling scale, String chosen) {
        if (range != null && !argument.equals(scale.argument())) {
            throw InputException.of("--" + argument + "-range", ShownNumbers.rounded(range.low()) + ":" + ShownNumbers.rounded(range.high()), "is not for the model " + chosen
                + "; its range is given with --" + scale.argument() + "-range");
        }
    }

    private static void check(Model model, Range range, Range masses) {
        for (double end : new double[] {range.low(), range.high()}) {
            try {
                model.withCoupling(end).at(masses.high());
            } catch (IllegalArgumentException e) {
                throw InputException.of(rangeOption(model), end, e);
            }
        }
    }

    private Optional<GridSize> gridSize() {
        if (grid == null) {
            return Optional.empty();
        }
        String[] sides = grid.split("x", -1);
        if (sides.length != 2 || !Decimal.matches(sides[0].strip()) || !Decimal.matches(sides[1].strip())) {
            throw InputException.of("--grid", grid, "must be NxM, for example 47x121");
        }
        try {
            return Optional.of(new GridSize(side(sides[0]), side(sides[1])));
        } catch (IllegalArgumentException e) {
            throw InputException.of("--grid", grid, e);
        }
    }

    private static int side(String text) {
        return (int) Decimal.parseWhole(text.strip(), 2, 500_000);
    }
}
