package org.farvertex.report.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;
import org.farvertex.units.Constants;

/**
 * What {@code model} says of the particle of a model file at one mass.
 *
 * @param model    the model
 * @param particle its particle
 * @param momentum momentum at which its decay length is told [GeV], if it is
 */
public record FileModelResult(Model model, LongLivedParticle particle, OptionalDouble momentum) implements Result {

    private Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("mass_GeV", particle.mass());
        numbers.putAll(particle.parameters());
        FlightNumbers.put(numbers, particle.properDecayLength(), particle.logProperDecayLength(), momentum, particle::decayLength);
        return numbers;
    }

    /** Branching ratios of the file's decays, and what is left. */
    private Map<String, Double> branching() {
        Map<String, Double> ratios = new LinkedHashMap<>(model.branching(particle));
        ratios.put("invisible", particle.invisible());
        return ratios;
    }

    /** Partial widths [GeV]: branching ratios times \(\hbar c/c\tau\). */
    private Map<String, Double> widths() {
        Map<String, Double> widths = branching();
        widths.replaceAll((name, ratio) -> ratio * Constants.HBAR_C / particle.properDecayLength());
        return widths;
    }

    @Override
    public Citations citations() {
        return particle.citations();
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("model", model.name()).withAll(numbers()).with("widths_GeV", widths()).with("branching", branching());
    }

    @Override
    public String text() {
        List<String> lines = new ArrayList<>(List.of(line("model", model.name())));
        numbers().forEach((name, value) -> lines.add(line(name, Figures.of(value))));
        Map<String, Double> widths = widths();
        TextTable decays = new TextTable().row("decay", "width [GeV]", "branching");
        branching().forEach((name, ratio) -> decays.row(name, Figures.of(widths.get(name)), Figures.of(ratio)));
        lines.add("");
        lines.addAll(decays.lines());
        lines.addAll(List.of("", "'models check' says how it is made, and what its file means."));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-16s %s", name, value);
    }
}
