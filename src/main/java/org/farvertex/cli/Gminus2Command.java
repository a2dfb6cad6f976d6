package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.farvertex.input.InputException;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.MassInterval;
import org.farvertex.muon.MuonAnomaly;
import org.farvertex.muon.MuonMeasurement;
import org.farvertex.particle.Particle;
import org.farvertex.report.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gminus2}: the muon's anomalous moment at one point, or the dark-Higgs masses that explain it. */
@Command(name = "gminus2", mixinStandardHelpOptions = true,
    description = {"Muon g-2 from the loops of dark photon and dark Higgs.",
        "With --dark-higgs-mass: the correction and its pull. Without: the masses that agree with the data."})
final class Gminus2Command implements Callable<Integer> {

    @Option(names = "--dark-photon-mass", required = true, paramLabel = "MASS", converter = PositiveEnergyConverter.class,
        description = "mass of the A', e.g. 60MeV")
    private double darkPhotonMass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = PositiveEnergyConverter.class,
        description = "mass of the phi', e.g. 80MeV")
    private Double darkHiggsMass;

    @Option(names = "--vev", paramLabel = "ENERGY", converter = PositiveEnergyConverter.class, defaultValue = "10GeV",
        description = "vacuum expectation value V (default: ${DEFAULT-VALUE})")
    private double vev;

    @Option(names = "--data-set", paramLabel = "NAME", defaultValue = MuonMeasurement.PAPER,
        description = "measured minus Standard Model value: paper (arXiv:2105.07655) or 2025 (White Paper 2025); "
            + "default: ${DEFAULT-VALUE}")
    private String dataSet;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MuonMeasurement measurement = measurement();
        ModelOptions.requirePerturbative(vev, Particle.MUON.mass(), darkPhotonMass, darkHiggsMass == null ? 0 : darkHiggsMass);
        String text = darkHiggsMass == null
            ? band(new G2Band(vev, measurement).at(darkPhotonMass), measurement)
            : point(new MuonAnomaly(vev, darkPhotonMass, darkHiggsMass), measurement);
        spec.commandLine().getOut().println(text);
        return 0;
    }

    private MuonMeasurement measurement() {
        try {
            return MuonMeasurement.of(dataSet);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--data-set", dataSet, e);
        }
    }

    private String point(MuonAnomaly anomaly, MuonMeasurement measurement) {
        double pull = measurement.pull(anomaly.value());
        boolean allowed = Math.abs(pull) <= 2;
        if (json) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("c_phi", anomaly.darkHiggsLoop());
            values.put("c_a", anomaly.darkPhotonLoop());
            values.put("delta_a_mu", anomaly.value());
            values.put("prefactor", anomaly.prefactor());
            values.put("pull_sigma", pull);
            values.put("allowed_2sigma", allowed);
            return Json.write(values);
        }
        return String.format(Locale.ROOT, "C_phi' %23.9f%nC_A' %25.9f%nprefactor %20.6e%ndelta a_mu %19.6e%n"
                + "data %25.2e +- %.2e  (%s)%npull %25.3f sigma%nwithin 2 sigma %15s",
            anomaly.darkHiggsLoop(), anomaly.darkPhotonLoop(), anomaly.prefactor(), anomaly.value(),
            measurement.value(), measurement.uncertainty(), measurement.source(), pull, allowed ? "yes" : "no");
    }

    private String band(G2Band.Point point, MuonMeasurement measurement) {
        if (json) {
            Map<String, Object> edges = new LinkedHashMap<>();
            edges.put("central", point.darkHiggsMass().isPresent() ? point.darkHiggsMass().getAsDouble() : null);
            put(edges, "1", point.oneSigma());
            put(edges, "2", point.twoSigma());
            return Json.write(Map.of("band", edges));
        }
        String central = point.darkHiggsMass().isPresent() ? mev(point.darkHiggsMass().getAsDouble()) : "none";
        return String.format(Locale.ROOT, "dark-Higgs mass for m_A' = %s, V = %s GeV, data set %s (%s)%n"
                + "  central  %s%n  1 sigma  %s%n  2 sigma  %s", mev(darkPhotonMass), Figures.of(vev), measurement.name(),
            measurement.source(), central, range(point.oneSigma()), range(point.twoSigma()));
    }

    private static void put(Map<String, Object> edges, String sigmas, Optional<MassInterval> interval) {
        edges.put("low" + sigmas, interval.map(MassInterval::low).orElse(null));
        edges.put("high" + sigmas, interval.map(MassInterval::high).orElse(null));
    }

    private static String range(Optional<MassInterval> interval) {
        return interval.map(i -> mev(i.low()) + " to " + (Double.isFinite(i.high()) ? mev(i.high()) : "any"))
            .orElse("none");
    }

    private static String mev(double mass) {
        return String.format(Locale.ROOT, "%.4f MeV", mass * 1e3);
    }
}
