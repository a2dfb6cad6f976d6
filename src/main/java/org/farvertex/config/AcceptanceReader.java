package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Magnet;
import org.farvertex.detector.Plane;
import org.farvertex.detector.Separation;
import org.farvertex.detector.Spectrometer;
import org.farvertex.detector.SpectrometerElement;
import org.farvertex.geometry.Volume;
import org.farvertex.units.Dimension;

/** Reads {@code acceptance}: cuts on energies and separation, and the spectrometer. */
final class AcceptanceReader {

    private static final List<String> OUTLINES = List.of("box", "ellipse", "cylinder");

    private static final int MOST_ELEMENTS = 100;

    private AcceptanceReader() {
    }

    static Acceptance read(YamlNode node, Volume volume) {
        node.mapping("motherEnergy", "daughterEnergy", "daughterSeparation", "spectrometer");
        return new Acceptance(energies(node.find("motherEnergy")), energies(node.find("daughterEnergy")),
            node.find("daughterSeparation").map(entry -> separation(entry, volume)),
            node.find("spectrometer").map(AcceptanceReader::spectrometer).orElse(Spectrometer.NONE));
    }

    private static EnergyRange energies(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            return EnergyRange.ALL;
        }
        YamlNode range = node.get().mapping("min", "max");
        double min = range.find("min").map(e -> e.quantity(Dimension.ENERGY, Bound.NOT_NEGATIVE)).orElse(0.0);
        double max = range.find("max").map(e -> e.quantity(Dimension.ENERGY, Bound.POSITIVE))
            .orElse(Double.POSITIVE_INFINITY);
        if (!(min < max)) {
            throw range.get("max").wrong("must be greater than min, " + min + " GeV");
        }
        return new EnergyRange(min, max);
    }

    private static Separation separation(YamlNode node, Volume volume) {
        node.mapping("min", "at");
        double min = node.get("min").quantity(Dimension.LENGTH, Bound.NOT_NEGATIVE);
        double at = node.get("at").quantity(Dimension.LENGTH, Bound.ANY);
        if (!(at > volume.front())) {
            throw node.get("at").wrong("must be downstream of the front of the decay volume, greater than "
                + volume.front() + " m");
        }
        return new Separation(min, at);
    }

    private static Spectrometer spectrometer(YamlNode node) {
        List<SpectrometerElement> elements = new ArrayList<>();
        for (YamlNode entry : node.list("magnets and planes", MOST_ELEMENTS)) {
            entry.mapping("magnet", "plane");
            if (entry.find("magnet").isPresent() == entry.find("plane").isPresent()) {
                throw entry.wrong("must hold one key, magnet or plane");
            }
            SpectrometerElement element = entry.find("magnet").<SpectrometerElement>map(AcceptanceReader::magnet)
                .orElseGet(() -> plane(entry.get("plane")));
            if (!elements.isEmpty() && element.begin() < elements.get(elements.size() - 1).end()) {
                throw entry.wrong("must not begin before the entry above it ends, at "
                    + elements.get(elements.size() - 1).end() + " m; list magnets and planes in the order of z");
            }
            elements.add(element);
        }
        return new Spectrometer(elements);
    }

    private static Magnet magnet(YamlNode node) {
        node.mapping("z", "length", "field", "axis");
        double field = node.get("field").quantity(Dimension.MAGNETIC_FIELD, Bound.ANY);
        if (field == 0) {
            throw node.get("field").wrong("must not be 0; leave the magnet out");
        }
        String axis = node.get("axis").word(List.of("x", "y"));
        return new Magnet(z(node), VolumeReader.size(node, "length"), field,
            axis.equals("x") ? Magnet.BendAxis.X : Magnet.BendAxis.Y);
    }

    private static Plane plane(YamlNode node) {
        String shape = VolumeReader.shape(node, OUTLINES);
        boolean round = shape.equals("cylinder");
        if (round) {
            node.mapping("z", "shape", "radius", "center");
        } else {
            node.mapping("z", "shape", "width", "height", "center");
        }
        double width = round ? 2 * VolumeReader.size(node, "radius") : VolumeReader.size(node, "width");
        double height = round ? width : VolumeReader.size(node, "height");
        double[] center = VolumeReader.center(node);
        return new Plane(z(node), shape.equals("box") ? Plane.Outline.BOX : Plane.Outline.ELLIPSE, width, height,
            center[0], center[1]);
    }

    private static double z(YamlNode node) {
        return node.get("z").quantity(Dimension.LENGTH, Bound.ANY);
    }
}
