package org.farvertex.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.farvertex.citation.Citations;
import org.farvertex.citation.Program;
import org.farvertex.production.ProductionProcess;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.LeftOut;
import org.farvertex.simulation.RunSettings;

/**
 * How a result came about; stands at the head of every file that a run writes. All of it is plain text, without markup.
 *
 * @param command   the command line that makes the file again
 * @param version   version of FarVertex
 * @param seed      seed of the random numbers; empty if none were used
 * @param inputs    what went in (detector, model, spectra, options), in a sensible order
 * @param citations papers whose numbers or methods were used
 */
public record Provenance(String command, String version, OptionalLong seed, List<Input> inputs, List<Citation> citations) {

    /** Copies the lists. */
    public Provenance {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(seed, "seed");
        inputs = List.copyOf(inputs);
        citations = List.copyOf(citations);
    }

    /**
     * A result with its sources.
     *
     * @param command the command line that makes the file again
     * @param seed    seed of the random numbers; empty if none were used
     * @param inputs  what went in
     * @param rests   what the result rests on
     * @return how the result came about, with this version of the program
     */
    public static Provenance of(String command, OptionalLong seed, List<Input> inputs, Citations rests) {
        List<Citation> citations = rests.uses().entrySet().stream()
            .map(e -> new Citation(String.join(", ", e.getValue()), e.getKey().text(), e.getKey().arxiv())).toList();
        return new Provenance(command, Program.version(), seed, inputs, citations);
    }

    /**
     * A run for one experiment.
     *
     * @param command    the command line, or what a program calls itself
     * @param experiment the experiment
     * @param settings   how it was run
     * @return how the result came about
     */
    public static Provenance of(String command, Experiment experiment, RunSettings settings) {
        List<Input> inputs = new ArrayList<>(List.of(
            new Input("detector", experiment.detector().name() + " (" + experiment.detector().id() + ")"),
            new Input("model", experiment.particle().model() + " " + Figures.of(experiment.particle().parameters())),
            new Input("mass", Figures.of(experiment.particle().mass()) + " GeV"),
            new Input("channels", experiment.channels().stream().map(ProductionProcess::label).collect(Collectors.joining(", "))),
            new Input("spectra", experiment.spectra().map(t -> t.generator() + " (" + t.description() + ")").orElse("none needed")),
            settings.samples().isPresent() ? new Input("samples", String.valueOf(settings.samples().getAsLong()))
                : new Input("precision", Figures.of(settings.precision()))));
        inputs.addAll(Input.leftOut(experiment.leftOut()));
        return of(command, OptionalLong.of(settings.seed()), inputs, experiment.citations());
    }

    /**
     * One input.
     *
     * @param name  e.g. {@code detector}
     * @param value e.g. {@code faser (version 3)}, with unit where it has one
     */
    public record Input(String name, String value) {

        /** Needs both. */
        public Input {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        /**
         * What did not go in.
         *
         * @param channels channels whose parents the spectra lack
         * @return a line if there are any
         */
        public static List<Input> leftOut(List<LeftOut> channels) {
            return LeftOut.named(channels).map(names -> new Input("left out for want of a table of the parent", names)).stream().toList();
        }
    }

    /**
     * A paper.
     *
     * @param what  what it was used for
     * @param text  authors, title, journal
     * @param arxiv arXiv number such as {@code 2105.07655} or {@code hep-ph/0603175}; empty if it has none
     */
    public record Citation(String what, String text, String arxiv) {

        /** Checks the form of the arXiv number, which becomes a link. */
        public Citation {
            Objects.requireNonNull(what, "what");
            Objects.requireNonNull(text, "text");
            if (!arxiv.matches("|\\d{4}\\.\\d{4,5}(v\\d+)?|[a-z-]+(\\.[A-Z]{2})?/\\d{7}(v\\d+)?")) {
                throw new IllegalArgumentException("'" + arxiv + "' is no arXiv number");
            }
        }
    }
}
