package org.farvertex.report.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.citation.Citations;
import org.farvertex.config.Models;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.model.Identity;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.particle.Particle;
import org.farvertex.production.ProductionProcess;
import org.farvertex.report.Figures;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.report.TextTable;
import org.farvertex.report.chart.Label;
import org.farvertex.simulation.BeamTables;
import org.farvertex.simulation.ProductionYield;

/**
 * What a model file means at one mass and coupling.
 *
 * @param point     the model there
 * @param processes what makes it
 */
public record ModelCheck(ModelPoint point, List<Making> processes) implements Result {

    private static final int STEPS = 100;

    /** Keeps its own list. */
    public ModelCheck {
        processes = List.copyOf(processes);
    }

    /**
     * A process.
     *
     * @param label   its name, by which a run may choose it
     * @param what    what happens, for people
     * @param numbers its numbers
     * @param yield   particles per interaction of a beam; NaN where the beam has no such process or the shipped spectra no such parent
     */
    public record Making(String label, String what, Map<String, Double> numbers, double yield) {

        private JsonObject json() {
            return new JsonObject().with("id", label).withAll(numbers).with("yield_per_interaction", yield);
        }
    }

    /**
     * Computes the yields at a beam.
     *
     * @param point    the model
     * @param detector a detector at the beam
     * @return what the file means there
     */
    public static ModelCheck of(ModelPoint point, Detector detector) {
        FileModel model = new FileModel(point.model(), point.coupling());
        LongLivedParticle particle = model.at(point.mass());
        Beam beam = detector.beam();
        ProductionYield yield = new ProductionYield(detector, BeamTables.of(beam, BeamTables.standardGenerator(beam)));
        List<Making> processes = new ArrayList<>();
        for (ProductionTerm term : point.production()) {
            for (ProductionProcess process : model.processes(term, point.mass())) {
                // the currents of a vector particle are several
                String what = term instanceof ProductionTerm.VectorCurrents ? process.description() : words(point.model(), term);
                processes.add(new Making(process.label(), what, term.numbers(), process.obstacle(beam).isEmpty() ? made(yield, particle, process) : Double.NaN));
            }
        }
        return new ModelCheck(point, processes);
    }

    private static double made(ProductionYield yield, LongLivedParticle particle, ProductionProcess process) {
        try {
            return yield.of(particle, process);
        } catch (InputException e) {
            return Double.NaN;
        }
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

    @Override
    public List<String> notes() {
        // those of the program's own files are for their authors
        return Models.isShipped(point.model()) ? List.of() : point.model().warnings();
    }

    @Override
    public Citations citations() {
        return new FileModel(point.model(), point.coupling()).at(point.mass()).citations();
    }

    @Override
    public JsonObject json() {
        ModelDescription model = point.model();
        JsonObject json = new JsonObject().with("name", model.name()).with("pdg", model.identity().pdgId())
            .with("symbol", model.identity().symbol()).with("spin", model.identity().spin().name().toLowerCase(Locale.ROOT))
            .with("description", model.description()).with("source", model.source()).with("mass_GeV", point.mass())
            .with("coupling", Map.of(model.coupling().name(), point.coupling())).with("ctau_m", point.properDecayLength());
        if (isBeyondNumbers()) {
            json.with("log10_ctau_m", point.logProperDecayLength() / Math.log(10));
        }
        JsonObject branching = new JsonObject();
        point.decays().forEach(decay -> branching.with(decay.label(), decay.branching()));
        return json.with("branching", branching)
            .with("processes", processes.stream().map(Making::json).toList())
            .with("warnings", model.warnings());
    }

    private boolean isBeyondNumbers() {
        return Double.isInfinite(point.properDecayLength()) || point.properDecayLength() == 0;
    }

    @Override
    public String text() {
        ModelDescription model = point.model();
        List<String> lines = new ArrayList<>(List.of(model.name() + ": " + model.description(), "source      " + model.source(),
            "particle    " + model.identity().symbol() + ", PDG number " + model.identity().pdgId() + ", " + spin(model.identity().spin()),
            "masses      " + Figures.of(model.lightest()) + " to " + Figures.of(model.heaviest()) + " GeV",
            "coupling    " + model.coupling().name() + " = " + Label.of(model.coupling().axis()).plain() + ", " + Figures.of(model.coupling().low()) + " to "
                + Figures.of(model.coupling().high()),
            "", "at          mass = " + Figures.of(point.mass()) + " GeV, " + model.coupling().name() + " = " + Figures.of(point.coupling()),
            "ctau        " + length()));
        TextTable decays = new TextTable().row("decay", "PDG numbers", "branching");
        point.decays().forEach(decay -> decays.row(words(decay), decay.label(), Figures.of(decay.branching())));
        decays.row("sum", "", Figures.of(point.decays().stream().mapToDouble(DecayShare::branching).sum()));
        TextTable made = new TextTable().row("process", "what", "numbers", "per interaction");
        processes.forEach(one -> made.row(one.label(), one.what(), Figures.of(one.numbers()), Double.isNaN(one.yield()) ? "-" : Figures.of(one.yield())));
        lines.add("");
        lines.addAll(decays.lines());
        lines.add("");
        lines.addAll(made.lines());
        return String.join(System.lineSeparator(), lines);
    }

    private static String spin(Identity.Spin spin) {
        return switch (spin) {
            case SCALAR -> "spin 0";
            case VECTOR -> "spin 1";
            case MAJORANA -> "spin 1/2, its own antiparticle";
            case DIRAC -> "spin 1/2 with an antiparticle";
        };
    }

    private String length() {
        return isBeyondNumbers() ? "10^" + Figures.of(point.logProperDecayLength() / Math.log(10)) + " m"
            : Figures.of(point.properDecayLength()) + " m";
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
            List<String> reactions = new ArrayList<>();
            for (ProductionTerm.Reaction reaction : decay.reactions()) {
                boolean anti = !reactions.isEmpty() && model.identity().hasAntiparticle();
                reactions.add(reaction.parent().label() + " -> " + words(reaction.companions()) + " " + (anti ? "anti-" : "") + symbol);
            }
            return String.join(", ", reactions);
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
        return "tables of " + symbol;
    }
}
