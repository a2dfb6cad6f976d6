package org.farvertex.report.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.citation.Citations;
import org.farvertex.darkmatter.FreezeOut;
import org.farvertex.darkmatter.NucleonScattering;
import org.farvertex.darkmatter.RelicDensity;
import org.farvertex.particle.Particle;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;

/**
 * What {@code darkmatter} found.
 *
 * @param density   how much is left of it, and the mass of the dark Higgs
 * @param point     the dark matter of the mass asked for; empty for the curves of Fig. 4
 * @param relicMass mass with the measured density [GeV], if there is one
 */
public record DarkMatterResult(RelicDensity density, Optional<Point> point, OptionalDouble relicMass) implements Result {

    /** The heaviest dark matter on Fig. 4 [GeV]. */
    public static final double FIGURE_TO = 0.1;

    private static final double FIGURE_FROM = 1e-3;
    private static final int FIGURE_POINTS = 41;

    /**
     * Dark matter of one mass.
     *
     * @param mass       its mass [GeV]
     * @param relic      what is left of it; empty if it never was in equilibrium
     * @param whyNoRelic why so; empty otherwise
     */
    public record Point(double mass, Optional<FreezeOut.Relic> relic, String whyNoRelic) {

        static Point of(RelicDensity density, double mass) {
            try {
                return new Point(mass, Optional.of(density.at(mass)), "");
            } catch (IllegalArgumentException e) {
                return new Point(mass, Optional.empty(), e.getMessage());
            }
        }
    }

    /**
     * Computes it.
     *
     * @param density the dark matter with its mass left open
     * @param mass    the mass asked for [GeV]; empty for the curves of Fig. 4
     * @return the result
     */
    public static DarkMatterResult of(RelicDensity density, OptionalDouble mass) {
        Optional<Point> point = mass.isPresent() ? Optional.of(Point.of(density, mass.getAsDouble())) : Optional.empty();
        return new DarkMatterResult(density, point, density.massFor(RelicDensity.measured()));
    }

    /** Scattering off protons at one mass. */
    private Map<String, Double> scattering(double mass) {
        NucleonScattering scattering = new NucleonScattering(density.vev(), mass, density.darkHiggsMass());
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("m_eta_GeV", mass);
        values.put("sigma_si_phi_cm2", scattering.throughDarkHiggs(Particle.PROTON));
        values.put("sigma_a_cm2", scattering.throughDarkPhoton(Particle.PROTON));
        values.put("sigma_sd_a_cm2", scattering.throughDarkPhotonSpinDependent(Particle.PROTON));
        return values;
    }

    private List<Map<String, Double>> figure() {
        return IntStream.range(0, FIGURE_POINTS)
            .mapToObj(i -> scattering(FIGURE_FROM * Math.pow(FIGURE_TO / FIGURE_FROM, (double) i / (FIGURE_POINTS - 1)))).toList();
    }

    /** Numbers of the point by name; NaN where there is none. */
    private Map<String, Double> numbers(Point at) {
        Map<String, Double> values = scattering(at.mass());
        values.put("omega_h2", at.relic().map(FreezeOut.Relic::omegaH2).orElse(Double.NaN));
        values.put("freeze_out_x", at.relic().map(FreezeOut.Relic::freezeOutX).orElse(Double.NaN));
        return values;
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r").part("dark matter");
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject().with("m_phi_GeV", density.darkHiggsMass()).with("vev_GeV", density.vev())
            .with("species", density.species());
        point.ifPresentOrElse(at -> json.withAll(numbers(at)), () -> json.with("figure4", figure()));
        return json.with("m_eta_relic_GeV", relicMass);
    }

    @Override
    public String text() {
        return line("m_phi_GeV", number(density.darkHiggsMass())) + line("vev_GeV", number(density.vev()))
            + line("species", String.valueOf(density.species()))
            + point.map(at -> numbers(at).entrySet().stream().map(e -> line(e.getKey(), number(e.getValue()))).collect(Collectors.joining()))
                .orElseGet(this::rows)
            + line("m_eta_relic_GeV", number(relicMass.orElse(Double.NaN))).stripTrailing();
    }

    private String rows() {
        String head = String.format(Locale.ROOT, "%n%12s %18s %17s %17s%n", "m_eta [MeV]", "SI, phi' [cm2]", "SI, A' [cm2]", "SD, A' [cm2]");
        return figure().stream().map(row -> String.format(Locale.ROOT, "%12.4f %18.4e %17.4e %17.4e%n", row.get("m_eta_GeV") * 1e3,
            row.get("sigma_si_phi_cm2"), row.get("sigma_a_cm2"), row.get("sigma_sd_a_cm2"))).collect(Collectors.joining("", head,
            System.lineSeparator()));
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-20s %s%n", name, value);
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, size > 1e-4 && size < 1e5 ? "%.6g" : "%.6e", value);
    }

    @Override
    public List<String> notes() {
        return point.filter(at -> at.relic().isEmpty()).map(at -> "no thermal relic: " + at.whyNoRelic()).stream().toList();
    }
}
