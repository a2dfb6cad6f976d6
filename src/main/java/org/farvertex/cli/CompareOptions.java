package org.farvertex.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.farvertex.design.LayoutRequest;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Material;
import org.farvertex.input.InputException;
import org.farvertex.model.Model;
import org.farvertex.reach.Range;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import picocli.CommandLine.Option;

/** The options of {@code design} that say what is compared; any of them, or another model than t3r, asks for a comparison. */
final class CompareOptions {

    /** Distances that are tried if none are given, over the least one. */
    private static final double[] DISTANCES = {1, 2, 5, 10, 20, 50};
    /** Angles that are tried if none are given [rad]. */
    private static final double[] ANGLES = {0, 0.01, 0.03, 0.1};
    private static final double STEEPEST = Math.PI / 3;
    private static final int MOST = 2000;

    @Option(names = "--beams", paramLabel = "BEAM", split = ",", description = "Compare proton beams: names, or momenta from 60GeV to 450GeV.")
    private List<String> beams;

    @Option(names = "--targets", paramLabel = "NAME", split = ",",
        description = "Compare targets, with the yields of their nuclei: beryllium, graphite, aluminium, titanium, iron, copper, tungsten, lead.")
    private List<String> targets;

    @Option(names = "--distances", paramLabel = "D", split = ",",
        description = "Compare distances from the source to the middle of the front; default 1, 2, 5, 10, 20 and 50 times --shielding.")
    private List<String> distances;

    @Option(names = "--angles", paramLabel = "A", split = ",", description = "Compare angles to the beam, default 0mrad,10mrad,30mrad,100mrad.")
    private List<String> angles;

    @Option(names = "--sizes", paramLabel = "D", split = ",", description = "Compare diameters of the decay volume, default that of --size.")
    private List<String> sizes;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "4096", description = "Samples for each layout and mass of a comparison, default ${DEFAULT-VALUE}.")
    private long samples;

    /** Whether something is to be compared. */
    boolean asked() {
        return beams != null || targets != null || distances != null || angles != null || sizes != null;
    }

    long samples() {
        RunOptions.checkSamples(samples);
        return samples;
    }

    LayoutRequest request(ProposalOptions proposal, Model model) {
        List<Beam> chosen = beams(proposal);
        double shielding = proposal.shielding();
        Range window = proposal.window();
        if (!model.covers(window.low()) || !model.covers(window.high())) {
            throw InputException.of("--window", proposal.windowText(), "must lie within the masses of the model " + model.name() + ", "
                + model.masses().low() + " GeV to " + model.masses().high() + " GeV");
        }
        List<Double> far = distances == null ? DoubleStream.of(DISTANCES).map(f -> f * shielding).boxed().toList()
            : numbers("--distances", distances, Dimension.LENGTH, d -> d >= shielding && d > 0, "must not be less than the shielding, " + shielding + " m (--shielding)");
        List<Double> aside = angles == null ? DoubleStream.of(ANGLES).boxed().toList()
            : numbers("--angles", angles, Dimension.ANGLE, a -> a >= 0 && a <= STEEPEST, "must lie between 0 and 60 degrees (1.047 rad)");
        List<Double> radii = sizes == null ? List.of(proposal.size() / 2)
            : numbers("--sizes", sizes, Dimension.LENGTH, d -> d > 0, "must be greater than 0").stream().map(d -> d / 2).toList();
        if ((long) chosen.size() * far.size() * aside.size() * radii.size() > MOST) {
            throw InputException.of("the comparison", (long) chosen.size() * far.size() * aside.size() * radii.size(), "layouts are too many; at most " + MOST);
        }
        try {
            return new LayoutRequest(chosen, far, aside, radii, proposal.longest(), proposal.exposure(chosen.get(0)), shielding, proposal.rule(), window);
        } catch (IllegalArgumentException e) {
            throw InputException.of("--beams", String.join(",", beams), e);
        }
    }

    private List<Beam> beams(ProposalOptions proposal) {
        List<String> names = beams == null ? List.of(proposal.beamText()) : distinct("--beams", beams);
        List<Optional<Material>> materials = targets == null ? List.of(proposal.target())
            : distinct("--targets", targets).stream().map(name -> Optional.of(NamedBeams.target("--targets", name))).toList();
        List<Beam> found = new ArrayList<>();
        for (String name : names) {
            for (Optional<Material> material : materials) {
                Beam beam = NamedBeams.read(beams == null ? "--beam" : "--beams", name, material);
                if (beam.collider() && material.isPresent()) {
                    throw InputException.of(targets == null ? "--target" : "--targets", material.get().name(), "is for a beam on a target, not for the collider " + beam.id());
                }
                found.add(beam);
            }
        }
        return found;
    }

    private static List<String> distinct(String option, List<String> texts) {
        List<String> words = texts.stream().map(String::strip).toList();
        for (String word : words) {
            if (words.indexOf(word) != words.lastIndexOf(word)) {
                throw InputException.of(option, word, "is named twice");
            }
        }
        return words;
    }

    /** Quantities of a list, rising. */
    private static List<Double> numbers(String option, List<String> texts, Dimension dimension, Function<Double, Boolean> allowed, String demand) {
        TreeSet<Double> values = new TreeSet<>();
        for (String text : distinct(option, texts)) {
            double value;
            try {
                value = Quantity.parse(text, dimension).internal();
            } catch (IllegalArgumentException e) {
                throw InputException.of(option, text, e);
            }
            if (!allowed.apply(value)) {
                throw InputException.of(option, text, demand);
            }
            values.add(value);
        }
        return List.copyOf(values);
    }
}
