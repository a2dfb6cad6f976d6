package org.farvertex.cli;

import java.util.Optional;
import org.farvertex.input.InputException;
import org.farvertex.model.uv.UvCompletion;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** The options of the UV completion; all have defaults, all belong to t3r alone. */
final class UvOptions {

    private static final double DEFAULT_DARK_HIGGS_MASS = 0.075;
    private static final double LARGEST_COUPLING = 4 * Math.PI;

    @Option(names = "--lambda-l", paramLabel = "L", description = "t3r: seesaw coupling of the doublets, default 1.")
    private Double left;

    @Option(names = "--lambda-r", paramLabel = "R", description = "t3r: seesaw coupling of the singlets, default 1.")
    private Double right;

    @Option(names = "--portal", paramLabel = "P",
        description = "t3r: coupling of the Higgs to the dark Higgs (A1), default 0.")
    private Double portal;

    @Option(names = "--dark-higgs-mass", paramLabel = "M", converter = NumberConverters.PositiveEnergy.class,
        description = "t3r: mass of the phi', default 75MeV.")
    private Double darkHiggsMass;

    /** Refuses every option of this group for another model. */
    void refuse(String model) {
        refuse(model, "--lambda-l", left);
        refuse(model, "--lambda-r", right);
        refuse(model, "--portal", portal);
        refuse(model, "--dark-higgs-mass", darkHiggsMass);
    }

    private static void refuse(String model, String option, Object value) {
        if (value != null) {
            throw InputException.of(option, value, "belongs to --model t3r, not to " + model);
        }
    }

    /**
     * The completion at a scale V [GeV]; empty where the standard couplings cannot give the measured masses, which is an
     * error only if the user chose couplings.
     */
    Optional<UvCompletion> completion(double vev) {
        positive("--lambda-l", left);
        positive("--lambda-r", right);
        if (portal != null && !(Math.abs(portal) <= LARGEST_COUPLING)) {
            throw InputException.of("--portal", portal, "must lie between -4 pi and 4 pi, where perturbation theory ends");
        }
        UvCompletion completion = new UvCompletion(vev, or(left, 1), or(right, 1), or(darkHiggsMass, DEFAULT_DARK_HIGGS_MASS),
            or(portal, 0));
        try {
            completion.scalars();
        } catch (IllegalArgumentException e) {
            throw portal == null ? InputException.of("--dark-higgs-mass", Figures.of(completion.darkHiggsMass()) + " GeV", e)
                : InputException.of("--portal", portal, e);
        }
        try {
            completion.values();
        } catch (IllegalArgumentException e) {
            if (left == null && right == null) {
                return Optional.empty();
            }
            throw InputException.of(left == null ? "--lambda-r" : "--lambda-l", left == null ? right : left, e);
        }
        return Optional.of(completion);
    }

    private static void positive(String option, Double value) {
        if (value != null && !(value > 0 && value <= LARGEST_COUPLING)) {
            throw InputException.of(option, value, "must be positive and at most 4 pi, where perturbation theory ends");
        }
    }

    private static double or(Double value, double standard) {
        return value == null ? standard : value;
    }
}
