package org.farvertex.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.geometry.Volume;
import org.farvertex.input.InputException;
import org.farvertex.units.Dimension;

/** Detector files: one YAML mapping per experiment, read strictly. The format is described in {@code detectors.md}. */
public final class DetectorFile {

    private static final String ENDING = ".yaml";

    private DetectorFile() {
    }

    /**
     * Reads a detector file; its id is the file's name without {@code .yaml}.
     *
     * @param file the file
     * @return the detector
     * @throws InputException if the file cannot be read or anything in it is not allowed
     */
    public static Detector read(Path file) {
        if (Files.isDirectory(file)) {
            throw InputException.of(file.toString(), "this is a directory; a detector file is needed");
        }
        if (!Files.exists(file)) {
            throw InputException.of(file.toString(), "there is no such file");
        }
        String name = String.valueOf(file.getFileName());
        String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        try (InputStream stream = Files.newInputStream(file)) {
            return parse(file.toString(), id, stream.readNBytes(YamlText.LARGEST + 1));
        } catch (IOException e) {
            throw InputException.of(file.toString(), "the file cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /**
     * Reads a detector from the content of a file.
     *
     * @param file  what to call the file in an error
     * @param id    id of the detector
     * @param bytes content
     * @return the detector
     * @throws InputException if anything in it is not allowed
     */
    static Detector parse(String file, String id, byte[] bytes) {
        YamlNode root = YamlText.parse(file, bytes).mapping("name", "description", "source", "beam", "exposure",
            "production", "decayVolume", "acceptance", "efficiency", "signal", "background");
        String name = root.get("name").text();
        String description = root.get("description").text();
        String source = root.get("source").text();
        Beam beam = Beams.byId(root.get("beam").word(Beams.ids())).orElseThrow();
        double exposure = root.get("exposure").quantity(beam.kind().exposure(), Bound.POSITIVE);
        ProductionPoint production = root.find("production").map(node -> production(node, beam))
            .orElse(ProductionPoint.ORIGIN);
        Volume volume = VolumeReader.read(root.get("decayVolume"), production.z());
        Acceptance acceptance = root.find("acceptance").map(node -> AcceptanceReader.read(node, volume))
            .orElse(Acceptance.ALL);
        Efficiency efficiency = efficiency(root.get("efficiency"));
        double signal = root.get("signal").number(Bound.POSITIVE);
        double background = root.find("background").map(node -> node.number(Bound.NOT_NEGATIVE)).orElse(0.0);
        return new Detector(id, name, description, source, beam, exposure, production, volume, acceptance, efficiency,
            signal, background);
    }

    /**
     * The text of a detector file that reads back as the same detector (its id is given by the file's name).
     *
     * @param detector the detector
     * @return YAML
     */
    public static String write(Detector detector) {
        return DetectorWriter.write(detector);
    }

    private static ProductionPoint production(YamlNode node, Beam beam) {
        node.mapping("x", "y", "z", "interactionLength");
        OptionalDouble length = node.find("interactionLength")
            .map(entry -> OptionalDouble.of(entry.quantity(Dimension.LENGTH, Bound.POSITIVE)))
            .orElse(OptionalDouble.empty());
        if (beam.collider() && length.isPresent()) {
            throw node.get("interactionLength").wrong("is for a dump; at the collider beam " + beam.id()
                + " leave it out");
        }
        return new ProductionPoint(coordinate(node, "x"), coordinate(node, "y"), coordinate(node, "z"), length);
    }

    private static double coordinate(YamlNode node, String key) {
        return node.find(key).map(entry -> entry.quantity(Dimension.LENGTH, Bound.ANY)).orElse(0.0);
    }

    private static Efficiency efficiency(YamlNode node) {
        if (!node.isList()) {
            return checked(node, List.of(new Efficiency.Point(0, fraction(node))));
        }
        List<Efficiency.Point> points = new ArrayList<>();
        for (YamlNode row : node.list("rows [energy, efficiency]")) {
            List<YamlNode> cells = row.list("an energy and an efficiency");
            if (cells.size() != 2) {
                throw row.wrong("must be a row [energy, efficiency]");
            }
            double energy = cells.get(0).quantity(Dimension.ENERGY, Bound.NOT_NEGATIVE);
            if (!points.isEmpty() && !(energy > points.get(points.size() - 1).energy())) {
                throw cells.get(0).wrong("must be greater than the energy of the row above, "
                    + points.get(points.size() - 1).energy() + " GeV");
            }
            points.add(new Efficiency.Point(energy, fraction(cells.get(1))));
        }
        if (points.size() < 2) {
            throw node.wrong("a table needs two rows or more; write a constant as a number");
        }
        return checked(node, points);
    }

    private static Efficiency checked(YamlNode node, List<Efficiency.Point> points) {
        try {
            return new Efficiency(points);
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    private static double fraction(YamlNode node) {
        double fraction = node.number(Bound.NOT_NEGATIVE);
        if (fraction > 1) {
            throw node.wrong("must be between 0 and 1");
        }
        return fraction;
    }
}
