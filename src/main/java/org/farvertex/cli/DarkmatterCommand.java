package org.farvertex.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.farvertex.darkmatter.FreezeOut;
import org.farvertex.darkmatter.NucleonScattering;
import org.farvertex.darkmatter.RelicDensity;
import org.farvertex.particle.Particle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code darkmatter}: scattering and relic density of the dark matter at one mass, or the curves of Fig. 4. */
@Command(name = "darkmatter", mixinStandardHelpOptions = true,
    description = {"Dark matter: scattering off protons and relic density through the dark Higgs.",
        "With --dark-matter-mass: one point. Without: the curves of Fig. 4. Both give the mass of the measured relic density."})
final class DarkmatterCommand implements Callable<Integer> {

    private static final double FIGURE_FROM = 1e-3;
    private static final double FIGURE_TO = 0.1;
    private static final int FIGURE_POINTS = 41;

    @Option(names = "--dark-matter-mass", paramLabel = "MASS", converter = PositiveEnergyConverter.class,
        description = "mass of eta, e.g. 35MeV")
    private Double darkMatterMass;

    @Option(names = "--dark-higgs-mass", paramLabel = "MASS", converter = PositiveEnergyConverter.class, defaultValue = "75MeV",
        description = "mass of the phi' (default: ${DEFAULT-VALUE}, as in Fig. 4)")
    private double darkHiggsMass;

    @Option(names = "--vev", paramLabel = "ENERGY", converter = PositiveEnergyConverter.class, defaultValue = "10GeV",
        description = "vacuum expectation value V (default: ${DEFAULT-VALUE})")
    private double vev;

    @Option(names = "--degenerate",
        description = "both Majorana states take part in freeze-out (default: the heavier one is gone by then)")
    private boolean degenerate;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        ModelOptions.requirePerturbative(vev, Particle.MUON.mass(), darkHiggsMass, darkMatterMass == null ? FIGURE_TO : darkMatterMass);
        RelicDensity density = new RelicDensity(vev, darkHiggsMass, degenerate ? 2 : 1);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("m_phi_GeV", darkHiggsMass);
        values.put("vev_GeV", vev);
        values.put("species", density.species());
        if (darkMatterMass == null) {
            values.put("figure4", figure());
        } else {
            values.putAll(scattering(darkMatterMass));
            Optional<FreezeOut.Relic> relic = relic(density);
            values.put("omega_h2", relic.map(FreezeOut.Relic::omegaH2).orElse(null));
            values.put("freeze_out_x", relic.map(FreezeOut.Relic::freezeOutX).orElse(null));
        }
        OptionalDouble mass = density.massFor(RelicDensity.measured());
        values.put("m_eta_relic_GeV", mass.isPresent() ? mass.getAsDouble() : null);
        spec.commandLine().getOut().println(json ? Json.write(values) : table(values));
        return 0;
    }

    private Map<String, Object> scattering(double mass) {
        NucleonScattering scattering = new NucleonScattering(vev, mass, darkHiggsMass);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("m_eta_GeV", mass);
        values.put("sigma_si_phi_cm2", scattering.throughDarkHiggs(Particle.PROTON));
        values.put("sigma_a_cm2", scattering.throughDarkPhoton(Particle.PROTON));
        values.put("sigma_sd_a_cm2", scattering.throughDarkPhotonSpinDependent(Particle.PROTON));
        return values;
    }

    private List<Map<String, Object>> figure() {
        List<Map<String, Object>> points = new ArrayList<>();
        for (int i = 0; i < FIGURE_POINTS; i++) {
            points.add(scattering(FIGURE_FROM * Math.pow(FIGURE_TO / FIGURE_FROM, (double) i / (FIGURE_POINTS - 1))));
        }
        return points;
    }

    private Optional<FreezeOut.Relic> relic(RelicDensity density) {
        try {
            return Optional.of(density.at(darkMatterMass));
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println("farvertex: no thermal relic: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String table(Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> text.append(value instanceof List<?> points ? rows(points)
            : String.format(Locale.ROOT, "%-20s %s%n", name, value instanceof Double number ? number(number)
                : Objects.requireNonNullElse(value, "none"))));
        return text.toString().stripTrailing();
    }

    private static String rows(List<?> points) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%n%12s %18s %17s %17s%n", "m_eta [MeV]",
            "SI, phi' [cm2]", "SI, A' [cm2]", "SD, A' [cm2]"));
        for (Object point : points) {
            Object[] columns = ((Map<?, ?>) point).values().toArray();
            text.append(String.format(Locale.ROOT, "%12.4f %18.4e %17.4e %17.4e%n", (Double) columns[0] * 1e3, (Double) columns[1],
                (Double) columns[2], (Double) columns[3]));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size > 1e-4 && size < 1e5 ? "%.6g" : "%.6e", value);
    }
}
