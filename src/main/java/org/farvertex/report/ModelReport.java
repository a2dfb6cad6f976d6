package org.farvertex.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.citation.Bibliography;
import org.farvertex.config.Models;
import org.farvertex.model.Identity;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.particle.Particle;
import org.farvertex.report.chart.Label;

/** What models are and what a model file means, in text and as values for JSON. */
public final class ModelReport {

    private static final int LONGEST_SOURCE = 40;
    private static final int STEPS = 100;

    private ModelReport() {
    }

    /**
     * A table with one line per model, those in code first.
     *
     * @param files the shipped model files
     * @return the lines
     */
    public static List<String> table(List<ModelDescription> files) {
        TextTable table = new TextTable().row("name", "particle", "coupling", "mass [GeV]", "source");
        list(files).forEach(row -> table.row(row.get("name").toString(), row.get("symbol") + " (" + row.get("pdg") + ")",
            row.get("coupling").toString(), row.getOrDefault("massRange", "").toString(), shortened(row.get("source").toString())));
        return table.lines();
    }

    /**
     * The models as values, those in code first.
     *
     * @param files the shipped model files
     * @return for each its values by key
     */
    public static List<Map<String, Object>> list(List<ModelDescription> files) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String name : Models.IN_CODE) {
            Map<String, Object> row = row(name, Identity.DARK_PHOTON);
            row.put("coupling", name.equals("t3r") ? "V_GeV" : name.equals("b-l") ? "g" : "epsilon");
            row.put("source", Bibliography.usedBy("model " + name).stream().map(work -> "arXiv:" + work.arxiv()).collect(Collectors.joining(", ")));
            rows.add(row);
        }
        for (ModelDescription model : files) {
            Map<String, Object> row = row(model.name(), model.identity());
            row.put("coupling", model.coupling().name());
            row.put("massRange", range(model));
            row.put("description", model.description());
            row.put("source", model.source());
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, Object> row(String name, Identity identity) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("pdg", identity.pdgId());
        row.put("symbol", identity.symbol());
        return row;
    }

    private static String shortened(String source) {
        return source.length() <= LONGEST_SOURCE ? source : source.substring(0, LONGEST_SOURCE - 1) + "…";
    }

    private static String range(ModelDescription model) {
        return Figures.of(model.lightest()) + " to " + Figures.of(model.heaviest());
    }

    /**
     * A mass in the middle of those that a model answers for.
     *
     * @param model the model
     * @return the mass [GeV]
     */
    public static double middle(ModelDescription model) {
        double low = model.covered().low();
        double high = model.covered().high();
        return IntStream.range(0, STEPS).mapToDouble(i -> low * Math.pow(high / low, 0.5 + (i % 2 == 0 ? 0.5 : -0.5) * i / STEPS))
            .filter(m -> model.covers(m) && model.addsUp(m, model.middleCoupling())).findFirst().orElse(Math.sqrt(low * high));
    }

    /**
     * A model at one mass and coupling as values.
     *
     * @param point  the model
     * @param yields particles that a process makes per interaction of the beam; null where that is not known
     * @return values by key
     */
    public static Map<String, Object> values(ModelPoint point, Function<ProductionTerm, Double> yields) {
        ModelDescription model = point.model();
        Map<String, Object> values = row(model.name(), model.identity());
        values.put("spin", model.identity().spin().name().toLowerCase(Locale.ROOT));
        values.put("description", model.description());
        values.put("source", model.source());
        values.put("mass_GeV", point.mass());
        values.put("coupling", Map.of(model.coupling().name(), point.coupling()));
        values.put("ctau_m", point.properDecayLength());
        if (Double.isInfinite(point.properDecayLength()) || point.properDecayLength() == 0) {
            values.put("log10_ctau_m", point.logProperDecayLength() / Math.log(10));
        }
        Map<String, Double> branching = new LinkedHashMap<>();
        point.decays().forEach(decay -> branching.put(decay.label(), decay.branching()));
        values.put("branching", branching);
        values.put("processes", point.production().stream().map(term -> process(term, yields.apply(term))).toList());
        values.put("warnings", model.warnings());
        return values;
    }

    private static Map<String, Object> process(ProductionTerm term, Double yield) {
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("id", term.name().label());
        process.putAll(term.numbers());
        process.put("yield_per_interaction", yield);
        return process;
    }

    /**
     * A model at one mass and coupling for people.
     *
     * @param point  the model
     * @param yields particles that a process makes per interaction of the beam; null where that is not known
     * @return the lines
     */
    public static List<String> text(ModelPoint point, Function<ProductionTerm, Double> yields) {
        ModelDescription model = point.model();
        List<String> lines = new ArrayList<>(List.of(model.name() + ": " + model.description(), "source      " + model.source(),
            "particle    " + model.identity().symbol() + ", PDG number " + model.identity().pdgId() + ", " + spin(model.identity().spin()),
            "masses      " + range(model) + " GeV",
            "coupling    " + model.coupling().name() + " = " + Label.of(model.coupling().axis()).plain() + ", " + Figures.of(model.coupling().low()) + " to "
                + Figures.of(model.coupling().high()),
            "", "at          mass = " + Figures.of(point.mass()) + " GeV, " + model.coupling().name() + " = " + Figures.of(point.coupling()),
            "ctau        " + length(point)));
        TextTable decays = new TextTable().row("decay", "PDG numbers", "branching");
        point.decays().forEach(decay -> decays.row(words(decay), decay.label(), Figures.of(decay.branching())));
        decays.row("sum", "", Figures.of(point.decays().stream().mapToDouble(DecayShare::branching).sum()));
        TextTable processes = new TextTable().row("process", "what", "numbers", "per interaction");
        for (ProductionTerm term : point.production()) {
            Double yield = yields.apply(term);
            processes.row(term.name().label(), words(model, term), Figures.of(term.numbers()), yield == null ? "-" : Figures.of(yield));
        }
        lines.add("");
        lines.addAll(decays.lines());
        lines.add("");
        lines.addAll(processes.lines());
        return lines;
    }

    private static String spin(Identity.Spin spin) {
        return switch (spin) {
            case SCALAR -> "spin 0";
            case VECTOR -> "spin 1";
            case MAJORANA -> "spin 1/2, its own antiparticle";
            case DIRAC -> "spin 1/2 with an antiparticle";
        };
    }

    private static String length(ModelPoint point) {
        double length = point.properDecayLength();
        return Double.isInfinite(length) || length == 0 ? "10^" + Figures.of(point.logProperDecayLength() / Math.log(10)) + " m" : Figures.of(length) + " m";
    }

    private static String words(DecayShare decay) {
        return decay.products().isEmpty() ? "hadrons" : words(decay.products());
    }

    private static String words(List<Particle> particles) {
        return particles.stream().map(Particle::label).collect(Collectors.joining(" "));
    }

    private static String words(ModelDescription model, ProductionTerm term) {
        String symbol = model.identity().symbol();
        if (term instanceof ProductionTerm.MesonDecay decay) {
            return decay.reactions().stream().map(r -> r.parent().label() + " -> " + words(r.companions()) + " " + symbol).collect(Collectors.joining(", "));
        }
        if (term instanceof ProductionTerm.Mixing mixing) {
            return symbol + " in place of " + mixing.replaced().label();
        }
        if (term instanceof ProductionTerm.Bremsstrahlung radiation) {
            return symbol + " of beam " + (radiation.electron() ? "electrons" : "protons");
        }
        if (term instanceof ProductionTerm.Conversion) {
            return "gamma -> " + symbol + " at a nucleus";
        }
        return term instanceof ProductionTerm.TabulatedSpectrum ? "tables of " + symbol
            : "light mesons and bremsstrahlung through vector currents";
    }
}
