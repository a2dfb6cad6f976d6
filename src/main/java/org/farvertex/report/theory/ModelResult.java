package org.farvertex.report.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.uv.UvCompletion;
import org.farvertex.production.VectorCouplings;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;
import org.farvertex.units.Constants;

/**
 * What {@code model} says of the A′ of a model at one mass.
 *
 * @param boson      the A′
 * @param momentum   momentum at which its decay length is told [GeV], if it is
 * @param completion for t3r its UV completion; without one if no seesaw gives the muon its mass
 */
public record ModelResult(DarkPhoton boson, OptionalDouble momentum, Optional<Completion> completion) implements Result {

    private static final List<String> SEESAW = List.of("m_%s_GeV", "m_%s_limit_GeV", "m_chi_%s_GeV", "theta_L_%s",
        "theta_L_%s_limit", "theta_R_%s", "theta_R_%s_limit");
    private static final List<String> FERMIONS = List.of("u", "d", "mu");

    /**
     * What completes t3r at high energies.
     *
     * @param vev   V [GeV]
     * @param found seesaw and scalars, if there are such
     */
    public record Completion(double vev, Optional<UvCompletion> found) {

        private static JsonObject json(UvCompletion uv) {
            return new JsonObject().withAll(numbers(uv)).with("h_phi_phi_allowed", uv.higgsDecayAllowed());
        }

        private static Map<String, Double> numbers(UvCompletion uv) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("lambda_l", uv.leftCoupling());
            numbers.put("lambda_r", uv.rightCoupling());
            numbers.put("portal_coupling", uv.portalCoupling());
            numbers.put("m_phi_GeV", uv.darkHiggsMass());
            numbers.putAll(uv.values());
            return numbers;
        }
    }

    /** What there is one of. */
    private Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("mass_GeV", boson.mass());
        numbers.putAll(boson.parameters());
        numbers.putIfAbsent("epsilon", boson.kineticMixing());
        numbers.putIfAbsent("g", boson.kineticMixing() * Constants.ELEMENTARY_CHARGE);
        FlightNumbers.put(numbers, boson.properDecayLength(), boson.logProperDecayLength(), momentum, boson::decayLength);
        return numbers;
    }

    private static Map<String, Double> couplings(VectorCouplings couplings) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("up", couplings.up());
        values.put("down", couplings.down());
        values.put("strange", couplings.strange());
        values.put("electron", couplings.electron());
        values.put("muon", couplings.muon());
        values.put("proton", couplings.proton());
        values.put("neutron", couplings.neutron());
        return values;
    }

    private static Map<String, String> anomalies() {
        Map<String, String> sums = new LinkedHashMap<>();
        UvCompletion.anomalies().forEach((triangle, sum) -> sums.put(triangle, sum.toString()));
        return sums;
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model " + boson.model());
    }

    @Override
    public JsonObject json() {
        JsonObject json = new JsonObject().with("model", boson.model()).withAll(numbers()).with("widths_GeV", boson.widths().byName())
            .with("branching", boson.unitWidths().ratios()).with("couplings", couplings(boson.couplings()));
        completion.ifPresent(uv -> json.with("uv", uv.found().map(Completion::json)).with("anomalies", anomalies()));
        return json;
    }

    @Override
    public String text() {
        List<String> lines = ParticleLines.head(boson.model(), numbers());
        add(lines, ParticleLines.decays(boson.widths().byName(), boson.unitWidths().ratios()));
        TextTable couplings = new TextTable().row("vector coupling", "value");
        couplings(boson.couplings()).forEach((name, x) -> couplings.row(name, Figures.of(x)));
        add(lines, couplings);
        completion.ifPresent(uv -> {
            uv.found().ifPresent(found -> completion(lines, found));
            TextTable sums = new TextTable().row("anomaly", "sum");
            anomalies().forEach(sums::row);
            add(lines, sums);
        });
        return String.join(System.lineSeparator(), lines);
    }

    /** One column for each fermion; what belongs to none of them below. */
    private static void completion(List<String> lines, UvCompletion uv) {
        Map<String, Double> numbers = Completion.numbers(uv);
        TextTable seesaw = new TextTable().row("universal seesaw", "u", "d", "mu");
        for (String key : SEESAW) {
            List<String> cells = FERMIONS.stream().map(fermion -> Figures.of(numbers.remove(line(key, fermion)))).toList();
            seesaw.row(key.replace("_%s", ""), cells.get(0), cells.get(1), cells.get(2));
        }
        add(lines, seesaw);
        lines.add("");
        numbers.forEach((name, value) -> lines.add(line("%-24s %s", name, Figures.of(value))));
        lines.add(line("%-24s %s", "h_phi_phi_allowed", uv.higgsDecayAllowed() ? "yes" : "no"));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void add(List<String> lines, TextTable table) {
        lines.add("");
        lines.addAll(table.lines());
    }

    @Override
    public List<String> notes() {
        return completion.filter(uv -> uv.found().isEmpty()).map(uv -> "no seesaw gives the muon its mass with couplings of 1 and V = " + uv.vev()
            + " GeV; choose another lambda_r or lambda_l").stream().toList();
    }
}
