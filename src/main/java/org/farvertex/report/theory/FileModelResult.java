package org.farvertex.report.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.units.Constants;

/**
 * What {@code model} says of the particle of a model file at one mass.
 *
 * @param model    the model
 * @param particle its particle
 * @param momentum momentum at which its decay length is told [GeV], if it is
 */
public record FileModelResult(Model model, LongLivedParticle particle, OptionalDouble momentum) implements Result {

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
        return new JsonObject().with("model", model.name()).withAll(FlightNumbers.of(particle, momentum)).with("widths_GeV", widths()).with("branching", branching());
    }

    @Override
    public String text() {
        List<String> lines = ParticleLines.head(model.name(), FlightNumbers.of(particle, momentum));
        lines.add("");
        lines.addAll(ParticleLines.decays(widths(), branching()).lines());
        lines.addAll(List.of("", "'models check' says how it is made, and what its file means."));
        return String.join(System.lineSeparator(), lines);
    }
}
