package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.farvertex.flavor.Benchmark;
import org.farvertex.flavor.CleanChiSquare;
import org.farvertex.flavor.CoefficientRunning;
import org.farvertex.flavor.FlavorInputs;
import org.farvertex.flavor.FlavorPoint;
import org.farvertex.flavor.Measurement;
import org.farvertex.flavor.MixingModel;
import org.farvertex.flavor.ModelFit;
import org.farvertex.flavor.Observable;
import org.farvertex.flavor.Predictions;
import org.farvertex.flavor.WilsonCoefficients;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.model.Perturbativity;
import org.farvertex.model.RightHandedT3R;
import org.farvertex.report.Figures;
import picocli.CommandLine.Option;

/** Options of {@code flavor} that say which point of new physics is meant; at most one way to say it. */
final class FlavorPointOptions {

    private static final double LARGEST_COEFFICIENT = 1e6;
    private static final int FIT_STARTS = 12;
    private static final WrittenEnergy DEFAULT_MASS = new WrittenEnergy("100MeV", 0.1);
    private static final WrittenEnergy DEFAULT_VEV = new WrittenEnergy("10GeV", RightHandedT3R.DEFAULT_VEV);
    private static final double DEFAULT_CUTOFF = 2;
    static final List<String> ANGLES =
        List.of("sL", "bL", "sLp", "bLp", "sRp", "bRp", "lambda_b", "lambda_s");

    @Option(names = "--benchmark", paramLabel = "NAME", description = "SM, BMA, BMB, BMC or BMD of the paper, with the recipe "
        + "that reproduces its tables (coefficients set at 160 GeV).")
    private String benchmark;

    @Option(names = "--wc", paramLabel = "NAME=VALUE", description = "A Wilson coefficient in the flavio basis of WCxf, e.g. "
        + "C9_bsmumu=-1; may be repeated. CS and CP in 1/GeV.")
    private List<String> coefficients;

    @Option(names = "--mix", paramLabel = "NAME=VALUE", description = "A parameter of the model; may be repeated: sines sL, bL, "
        + "sLp, bLp, sRp, bRp (p: primed) of the mixing angles, couplings lambda_b, lambda_s (Eq. 10 of the paper).")
    private List<String> angles;

    @Option(names = "--fit", description = "Find the mixing angles and couplings that describe R_K, R_K* [1.1, 6] and Bs -> mu mu best.")
    private boolean fit;

    @Option(names = "--scale", paramLabel = "GeV", description = "Scale of the coefficients: 4.8, 91.1876 or 160 "
        + "(default: 4.8; 160 with --benchmark).")
    private String scale;

    @Option(names = {"--mass", "--dark-photon-mass"}, paramLabel = "MASS", converter = WrittenEnergy.Converter.class,
        description = "m_A' for --mix and --fit (default: 100MeV).")
    private WrittenEnergy darkPhotonMass;

    @Option(names = "--vev", paramLabel = "ENERGY", converter = WrittenEnergy.Converter.class,
        description = "Vacuum expectation value V for --mix and --fit (default: 10GeV).")
    private WrittenEnergy vev;

    @Option(names = "--cutoff", paramLabel = "ENERGY", converter = WrittenEnergy.Converter.class,
        description = "Energy scale Lambda of the operators for --mix and --fit (default: 2GeV).")
    private WrittenEnergy cutoff;

    /** Whether the point has to be searched. */
    boolean isFit() {
        return fit;
    }

    /** The point; the standard model if nothing was asked for. A fit is made to {@code measurements}. */
    FlavorPoint point(FlavorInputs inputs, CoefficientRunning running, Map<Observable, Measurement> measurements,
        UniformRandomProvider random) {
        int ways = (benchmark == null ? 0 : 1) + (coefficients == null ? 0 : 1) + (angles == null ? 0 : 1) + (fit ? 1 : 0);
        if (ways > 1) {
            throw InputException.of("--benchmark, --wc, --mix, --fit", "only one of them may be given");
        }
        if (angles == null && !fit) {
            refuse("--mass", darkPhotonMass);
            refuse("--vev", vev);
            refuse("--cutoff", cutoff);
        }
        if (coefficients != null) {
            double at = scale(running, CoefficientRunning.BOTTOM_SCALE);
            WilsonCoefficients given = WilsonCoefficients.of(pairs("--wc", coefficients, Set.copyOf(WilsonCoefficients.names())));
            return new FlavorPoint("Wilson coefficients", given, at, running.toBottomScale(given, at), Optional.empty(), Optional.empty());
        }
        return angles != null || fit ? modelPoint(inputs, running, measurements, random) : benchmarkPoint(running);
    }

    /** Masses and scales are of the model alone: coefficients that are given do not ask for them. */
    private void refuse(String option, WrittenEnergy energy) {
        if (energy != null) {
            throw InputException.of(option, energy.text(), "goes with --mix or --fit; "
                + (benchmark == null ? coefficients == null ? "the standard model" : "--wc" : "--benchmark " + benchmark) + " does not depend on it");
        }
    }

    private FlavorPoint benchmarkPoint(CoefficientRunning running) {
        String name = benchmark == null ? "SM" : benchmark;
        List<Benchmark> all = Benchmark.all();
        Benchmark found = all.stream().filter(b -> b.name().equals(name)).findFirst().orElseThrow(() ->
            InputException.of("--benchmark", name, "must be one of " + String.join(", ", all.stream().map(Benchmark::name).toList())));
        double at = scale(running, Benchmark.SCALE);
        return new FlavorPoint(name.equals("SM") ? "standard model" : "benchmark " + name, found.coefficients(), at,
            running.toBottomScale(found.coefficients(), at), Optional.of(found), Optional.empty());
    }

    private FlavorPoint modelPoint(FlavorInputs inputs, CoefficientRunning running,
        Map<Observable, Measurement> measurements, UniformRandomProvider random) {
        double at = scale(running, CoefficientRunning.BOTTOM_SCALE);
        MixingModel masses = masses();
        MixingModel model;
        if (fit) {
            CleanChiSquare chiSquare = CleanChiSquare.of(Predictions.prepared(inputs), measurements);
            model = ModelFit.of(chiSquare, inputs, at).best(masses, FIT_STARTS, random).model();
        } else {
            model = mixed(masses);
        }
        WilsonCoefficients given = model.coefficients(inputs);
        return new FlavorPoint(fit ? "best point of the model" : "mixing model", given, at, running.toBottomScale(given, at),
            Optional.empty(), Optional.of(model));
    }

    /** Masses and scales, without mixing. */
    private MixingModel masses() {
        WrittenEnergy mass = darkPhotonMass == null ? DEFAULT_MASS : darkPhotonMass;
        WrittenEnergy scale = vev == null ? DEFAULT_VEV : vev;
        VevOption.require("--mass", mass, scale, vev != null);
        return MixingModel.unmixed(mass.value(), scale.value(), cutoff == null ? DEFAULT_CUTOFF : cutoff.value());
    }

    private MixingModel mixed(MixingModel masses) {
        Map<String, Double> given = pairs("--mix", angles, Set.copyOf(ANGLES));
        double[] v = ANGLES.stream().mapToDouble(name -> given.getOrDefault(name, 0.0)).toArray();
        try {
            Perturbativity.require("lambda_b", v[6]);
            Perturbativity.require("lambda_s", v[7]);
            return new MixingModel(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], masses.darkPhotonMass(), masses.vev(), masses.cutoff());
        } catch (IllegalArgumentException e) {
            throw InputException.of("--mix", String.join(" ", angles), e);
        }
    }

    private double scale(CoefficientRunning running, double fallback) {
        if (scale == null) {
            return fallback;
        }
        for (double known : running.scales()) {
            if (scale.trim().replaceFirst("\\s*GeV$", "").matches("\\Q" + Figures.of(known) + "\\E(\\.0*)?")) {
                return known;
            }
        }
        throw InputException.of("--scale", scale, "must be one of "
            + String.join(", ", running.scales().stream().map(Figures::of).toList()) + " GeV");
    }

    private static Map<String, Double> pairs(String option, List<String> items, Set<String> known) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String item : items) {
            int equals = item.indexOf('=');
            String name = equals < 0 ? item : item.substring(0, equals).trim();
            if (equals < 0 || !known.contains(name)) {
                throw InputException.of(option, item, "must be NAME=VALUE with NAME one of "
                    + String.join(", ", known.stream().sorted().toList()));
            }
            if (values.put(name, number(option, item, item.substring(equals + 1))) != null) {
                throw InputException.of(option, item, "is given twice");
            }
        }
        return values;
    }

    private static double number(String option, String item, String text) {
        String written = text.strip();
        if (!Decimal.matches(written)) {
            throw InputException.of(option, item, "the value must be a number");
        }
        double value = Double.parseDouble(written);
        if (Math.abs(value) <= LARGEST_COEFFICIENT) {
            return value;
        }
        throw InputException.of(option, item, "the value must lie between -1e6 and 1e6");
    }
}
