package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.farvertex.input.InputException;
import org.farvertex.muon.AnomalyModel;
import org.farvertex.muon.BarrZee;
import org.farvertex.muon.G2Band;
import org.farvertex.muon.BandInterval;
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

    private static final double LARGEST_FACTOR = 1e6;

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

    @Option(names = "--two-loop",
        description = "add the Barr-Zee term of the muon loop; the unknown rest of two loops, 3e-9, is part of the band")
    private boolean twoLoop;

    @Option(names = "--kinetic-mixing-factor", paramLabel = "K", defaultValue = "0",
        description = "add K times the kinetic mixing to the muon's vector coupling; its sign is not known, K may be negative "
            + "(default: ${DEFAULT-VALUE}, left out)")
    private double kineticMixingFactor;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        MuonMeasurement measurement = measurement();
        if (!(Math.abs(kineticMixingFactor) <= LARGEST_FACTOR)) {
            throw InputException.of("--kinetic-mixing-factor", kineticMixingFactor, "must be between -1e6 and 1e6: beyond, the mixing is no small one");
        }
        AnomalyModel counted = new AnomalyModel(twoLoop, kineticMixingFactor);
        ModelOptions.requirePerturbative(vev, Particle.MUON.mass(), darkPhotonMass, darkHiggsMass == null ? 0 : darkHiggsMass);
        String text = darkHiggsMass == null
            ? band(new G2Band(vev, measurement, counted).at(darkPhotonMass), measurement, counted)
            : point(new MuonAnomaly(vev, darkPhotonMass, darkHiggsMass), measurement, counted);
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

    private String point(MuonAnomaly anomaly, MuonMeasurement measurement, AnomalyModel counted) {
        double value = counted.value(anomaly);
        double pull = counted.against(measurement).pull(value);
        boolean allowed = Math.abs(pull) <= 2;
        if (json) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("c_phi", anomaly.darkHiggsLoop());
            values.put("c_a", anomaly.darkPhotonLoop());
            values.put("delta_a_mu", value);
            values.put("prefactor", anomaly.prefactor());
            values.put("pull_sigma", pull);
            values.put("allowed_2sigma", allowed);
            putTwoLoop(values, OptionalDouble.of(darkHiggsMass), counted);
            return Json.write(values);
        }
        String twoLoops = counted.twoLoop() ? String.format(Locale.ROOT, "Barr-Zee %23.6e%ntheory error %19.1e%n",
            BarrZee.value(vev, darkHiggsMass), counted.theoryError()) : "";
        return String.format(Locale.ROOT, "C_phi' %23.9f%nC_A' %25.9f%nprefactor %20.6e%n%sdelta a_mu %19.6e%n"
                + "data %25.2e +- %.2e  (%s)%npull %25.3f sigma%nwithin 2 sigma %15s",
            anomaly.darkHiggsLoop(), anomaly.darkPhotonLoop(), anomaly.prefactor(), twoLoops, value,
            measurement.value(), measurement.uncertainty(), measurement.source(), pull, allowed ? "yes" : "no");
    }

    private String band(G2Band.Point point, MuonMeasurement measurement, AnomalyModel counted) {
        OptionalDouble mass = point.darkHiggsMass();
        if (json) {
            Map<String, Object> edges = new LinkedHashMap<>();
            edges.put("central", mass.isPresent() ? mass.getAsDouble() : null);
            put(edges, "1", point.oneSigma());
            put(edges, "2", point.twoSigma());
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("band", edges);
            putTwoLoop(values, mass, counted);
            return Json.write(values);
        }
        String central = mass.isPresent() ? mev(mass.getAsDouble()) : "none";
        String twoLoops = counted.twoLoop() ? String.format(Locale.ROOT, "%n  Barr-Zee %s, theory error %.1e in the intervals",
            mass.isPresent() ? String.format(Locale.ROOT, "%.3e", BarrZee.value(vev, mass.getAsDouble())) : "none",
            counted.theoryError()) : "";
        return String.format(Locale.ROOT, "dark-Higgs mass for m_A' = %s MeV, V = %s GeV, data set %s (%s)%n"
                + "  central  %s%n  1 sigma  %s%n  2 sigma  %s%s", String.format(Locale.ROOT, "%.4f", darkPhotonMass * 1e3), Figures.of(vev),
            measurement.name(), measurement.source(), central, range(point.oneSigma()), range(point.twoSigma()), twoLoops);
    }

    /** The Barr–Zee term at the given or the central mass. */
    private void putTwoLoop(Map<String, Object> values, OptionalDouble mass, AnomalyModel counted) {
        if (counted.twoLoop()) {
            values.put("barr_zee", mass.isPresent() ? BarrZee.value(vev, mass.getAsDouble()) : null);
            values.put("theory_error", counted.theoryError());
        }
    }

    private static void put(Map<String, Object> edges, String sigmas, Optional<BandInterval> interval) {
        edges.put("low" + sigmas, interval.map(BandInterval::low).orElse(null));
        edges.put("high" + sigmas, interval.map(BandInterval::high).orElse(null));
    }

    private String range(Optional<BandInterval> interval) {
        return interval.map(i -> mev(i.low()) + " to " + (Double.isFinite(i.high()) ? mev(i.high()) : "any"))
            .orElse("none");
    }

    /** With two loops the theory is known to about 1 MeV. */
    private String mev(double mass) {
        return String.format(Locale.ROOT, twoLoop ? "%.0f MeV" : "%.4f MeV", mass * 1e3);
    }
}
