package org.farvertex.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.farvertex.input.InputException;
import org.farvertex.model.Coupling;
import org.farvertex.model.VectorWidths;
import org.farvertex.model.data.DecayRule;
import org.farvertex.model.data.Dependence;
import org.farvertex.model.data.Density;
import org.farvertex.model.data.FermionCharges;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ProductionRule;
import org.farvertex.particle.Particle;

/** What can be wrong with a model only as a whole: widths that are missing, tables beside its masses, impossible numbers at some mass. */
final class ModelFileCheck {

    /** Masses between the rows of tables. */
    private static final int STEPS = 200;
    /** A density is looked at in the middle at all of them, and elsewhere at one in so many. */
    private static final int EACH = 10;
    private static final int MOST_MASSES = 2000;
    /** Part of the steps at which branching ratios may add up to too much. */
    private static final double MOST_OVER = 0.05;
    private static final double NEAR = 1e-6;
    private static final int MOST_STRETCHES = 4;

    private final YamlNode root;
    private final ModelDescription model;

    ModelFileCheck(YamlNode root, ModelDescription model) {
        this.root = root;
        this.model = model;
    }

    /** The model with warnings; all that is wrong with it is told in one go. */
    ModelDescription checked() {
        Faults faults = new Faults();
        List<String> warnings = new ArrayList<>();
        double[] masses = masses();
        double[] covered = DoubleStream.of(masses).filter(model::covers).toArray();
        if (covered.length == 0) {
            faults.check(() -> {
                throw root.get("massRange").wrong("no mass of it is in all tables of the file");
            });
        }
        faults.check(() -> {
            requireWidths();
            if (covered.length > 0) {
                requireDecays(covered, warnings);
            }
        });
        model.fermions().ifPresent(charges -> faults.check(() -> requireHadrons(charges)));
        FermionNumberCheck.check(root, model, faults);
        faults.each(model.production(), this::requireProduction);
        faults.each(model.decays(), this::requireDensity);
        faults.tell();
        if (covered.length < masses.length) {
            warnings.add(uncovered(masses));
        }
        return model.warning(warnings);
    }

    private String uncovered(double[] masses) {
        double[] missing = DoubleStream.of(masses).filter(m -> !model.covers(m)).toArray();
        return root.file() + ": massRange: a table has no rows for masses of " + stretches(masses, missing) + " GeV; those are refused: add rows, or end massRange there";
    }

    /**
     * Branching ratios read off curves add up to more than 1 where one rises steeply before the other falls. A few such masses are
     * refused when they are asked for; a file in which they are many is wrong.
     */
    private void requireDecays(double[] masses, List<String> warnings) {
        Coupling coupling = model.coupling();
        double[] couplings = sameAtEveryCoupling() ? new double[] {coupling.low()} : new double[] {coupling.low(), model.middleCoupling(), coupling.high()};
        double[] over = DoubleStream.of(masses).filter(m -> DoubleStream.of(couplings).anyMatch(g -> !model.addsUp(m, g))).toArray();
        boolean narrow = DoubleStream.of(steps()).filter(m -> Arrays.binarySearch(over, m) >= 0).count() <= MOST_OVER * STEPS
            && model.decays().stream().anyMatch(rule -> rule.number().masses().findAny().isPresent());
        if (over.length > 0 && !narrow) {
            DoubleStream.of(couplings).forEach(g -> model.decaysAt(over[0], g));
        }
        if (over.length > 0) {
            warnings.add(root.file() + ": decays: the branching ratios add up to more than 1.001 at masses of " + stretches(masses, over)
                + " GeV; those are refused: lower one of them there");
        }
    }

    /** Whether no branching ratio depends on the coupling, so that one coupling tells about all. */
    private boolean sameAtEveryCoupling() {
        OptionalDouble lifetime = model.lifetime().map(Dependence::scaling).orElse(OptionalDouble.of(0));
        return lifetime.isPresent() && model.decays().stream().allMatch(rule -> {
            OptionalDouble power = rule.number().scaling();
            boolean sum = model.lifetime().isEmpty();
            return power.isPresent() && (sum || power.getAsDouble() == (rule.width() ? -lifetime.getAsDouble() : 0));
        });
    }

    /** Masses that follow each other, as stretches. */
    private static String stretches(double[] masses, double[] over) {
        List<String> stretches = new ArrayList<>();
        for (int i = 0; i < over.length;) {
            int first = i++;
            while (i < over.length && Arrays.binarySearch(masses, over[i]) == Arrays.binarySearch(masses, over[i - 1]) + 1) {
                i++;
            }
            stretches.add(i - first == 1 ? "" + (float) over[first] : (float) over[first] + " to " + (float) over[i - 1]);
        }
        int more = stretches.size() - MOST_STRETCHES;
        return String.join(", ", stretches.subList(0, Math.min(stretches.size(), MOST_STRETCHES))) + (more > 0 ? " and " + more + " more stretches" : "");
    }

    /** The numbers of a process where they are needed; a pole at the mass of what the particle mixes with is no fault of the file. */
    private ProductionRule requireProduction(ProductionRule rule) {
        double[] masses = steps();
        for (int i = 0; i < masses.length; i++) {
            double mass = masses[i];
            boolean pole = rule instanceof ProductionRule.Mixing mixing && Math.abs(mass - mixing.replaced().mass()) < NEAR * mass;
            if (!pole && rule.covers(mass)) {
                rule.at(mass, model.coupling().low());
            }
            if (rule instanceof ProductionRule.MesonDecay decay && decay.density().isPresent() && mass < decay.room()) {
                requireDensity(decay, mass, i % EACH == 0);
            }
        }
        return rule;
    }

    /** The density of a decay at some places of its plane, so that one that is negative or no number is told before a run. */
    private DecayRule requireDensity(DecayRule rule) {
        rule.density().ifPresent(density -> {
            double[] masses = steps();
            double[] m = rule.products().stream().mapToDouble(Particle::mass).toArray();
            for (int i = 0; i < masses.length; i++) {
                if (masses[i] > rule.threshold()) {
                    Density.Evaluated known = density.at(masses[i], model.middleCoupling());
                    requirePositive(density, known, masses[i], i % EACH == 0, DensityPlaces.of(masses[i], m[0], m[1], m[2], i % EACH == 0),
                        place -> new double[] {place.pairSquared(), place.otherSquared()});
                }
            }
        });
        return rule;
    }

    private void requireDensity(ProductionRule.MesonDecay decay, double mass, boolean all) {
        Density.Evaluated density = decay.density().orElseThrow().at(mass, model.middleCoupling());
        // the pair is that of the particle and the second companion
        List<DensityPlaces> places = DensityPlaces.of(decay.parent().mass(), decay.companions().get(1).mass(), mass, decay.companions().get(0).mass(), all);
        requirePositive(decay.density().orElseThrow(), density, mass, all, places, place -> switch (density.kind()) {
            case ENERGY -> new double[] {place.energy(), 0};
            case Q2_ENERGY -> new double[] {place.pairSquared(), place.energy()};
            default -> new double[] {place.pairSquared(), place.cosine()};
        });
    }

    /** Nowhere negative, and where all places are looked at positive at one at least. */
    private static void requirePositive(Density density, Density.Evaluated known, double mass, boolean all, List<DensityPlaces> places,
                                        Function<DensityPlaces, double[]> variables) {
        boolean positive = false;
        for (DensityPlaces place : places) {
            double[] at = variables.apply(place);
            known.require(at[0], at[1]);
            positive |= known.value().applyAsDouble(at[0], at[1]) > 0;
        }
        if (all && !positive) {
            throw InputException.of(density.place(), density.expression().toString(), "a density must not be zero everywhere, also at mass = " + (float) mass + " GeV");
        }
    }

    private void requireWidths() {
        if (model.lifetime().isEmpty() && !model.decays().isEmpty()) {
            Faults.all(root.get("decays").list("decays"), entry -> {
                if (!entry.has("width")) {
                    throw entry.wrong("needs a width, as every decay does if the lifetime is their sum");
                }
                return entry;
            });
        }
    }

    private void requireHadrons(FermionCharges charges) {
        double end = VectorWidths.end(charges);
        if (model.heaviest() > end && model.decays().stream().noneMatch(DecayRule::hadronic)) {
            throw root.get("massRange").wrong("must end at " + (float) end + " GeV, where hadronic decays open that do not follow from the charges; "
                + "or give their widths under decays, for example {to: hadrons, width: table.csv}");
        }
    }

    /** Even steps in the logarithm of the mass. */
    private double[] steps() {
        double low = model.lightest();
        double ratio = model.heaviest() / low;
        return IntStream.rangeClosed(0, STEPS).mapToDouble(i -> i == STEPS ? model.heaviest() : low * Math.pow(ratio, (double) i / STEPS)).toArray();
    }

    /** Masses at which the decays are looked at, in order: even steps and the rows of tables. */
    private double[] masses() {
        double[] all = DoubleStream.concat(DoubleStream.of(steps()), model.masses()).sorted().distinct().toArray();
        int stride = 1 + all.length / MOST_MASSES;
        return IntStream.range(0, all.length).filter(i -> i % stride == 0 || i == all.length - 1).mapToDouble(i -> all[i]).toArray();
    }
}
