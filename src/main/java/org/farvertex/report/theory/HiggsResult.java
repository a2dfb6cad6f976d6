package org.farvertex.report.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.farvertex.citation.Citations;
import org.farvertex.model.DarkHiggs;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.NucleonBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;

/**
 * What {@code model} says of the dark Higgs at one mass.
 *
 * @param model    the model
 * @param particle its particle
 * @param momentum momentum at which its decay length is told [GeV], if it is
 */
public record HiggsResult(DarkHiggs model, LongLivedParticle particle, OptionalDouble momentum) implements Result {

    private Map<String, Double> widths() {
        return widths(model);
    }

    private Map<String, Double> widths(DarkHiggs at) {
        Map<String, Double> widths = new LinkedHashMap<>();
        at.widths(particle.mass()).forEach((channel, width) -> widths.put(channel.label(), width));
        return widths;
    }

    /** Ratios do not know V, and widths are numbers at this one. */
    private Map<String, Double> branching() {
        Map<String, Double> ratios = widths(model.withCoupling(model.standardCoupling().orElseThrow()));
        double total = ratios.values().stream().mapToDouble(Double::doubleValue).sum();
        ratios.replaceAll((name, width) -> width / total);
        return ratios;
    }

    /** Branching ratios of the parents, and the Yukawa coupling to the proton. */
    private Map<String, Double> production() {
        Map<String, Double> strengths = new LinkedHashMap<>();
        double weakness = Math.exp(particle.logWeakness());
        for (ProductionProcess process : particle.processes()) {
            if (process instanceof DecayProduction decay) {
                strengths.put(process.label(), weakness * decay.branching());
            } else if (process instanceof NucleonBremsstrahlungProduction radiation) {
                strengths.put("proton_yukawa", Math.sqrt(weakness) * radiation.scalar());
            }
        }
        return strengths;
    }

    @Override
    public Citations citations() {
        return Citations.NONE.part("model t3r-higgs");
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("model", model.name()).withAll(FlightNumbers.of(particle, momentum)).with("widths_GeV", widths()).with("branching", branching())
            .with("production", production());
    }

    @Override
    public String text() {
        List<String> lines = ParticleLines.head(model.name(), FlightNumbers.of(particle, momentum));
        TextTable strengths = new TextTable().row("production", "branching or coupling");
        production().forEach((name, value) -> strengths.row(name, Figures.of(value)));
        lines.add("");
        lines.addAll(ParticleLines.decays(widths(), branching()).lines());
        lines.add("");
        lines.addAll(strengths.lines());
        return String.join(System.lineSeparator(), lines);
    }
}
