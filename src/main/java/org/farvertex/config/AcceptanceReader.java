package org.farvertex.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.EnergyRange;
import org.farvertex.detector.Magnet;
import org.farvertex.detector.Plane;
import org.farvertex.detector.Separation;
import org.farvertex.detector.Spectrometer;
import org.farvertex.detector.SpectrometerElement;
import org.farvertex.units.Dimension;

/** Reads {@code acceptance}: cuts on energies and separation, and the spectrometer. */
final class AcceptanceReader {

    private static final List<String> OUTLINES = List.of("box", "ellipse", "cylinder");

    private static final int MOST_ELEMENTS = 100;

    private AcceptanceReader() {
    }

    static Acceptance read(YamlNode node, double front) {
        Faults faults = new Faults();
        node.mapping(faults, "motherEnergy", "daughterEnergy", "daughterSeparation", "spectrometer");
        EnergyRange mother = faults.of(node.find("motherEnergy"), AcceptanceReader::energies).orElse(EnergyRange.ALL);
        EnergyRange daughter = faults.of(node.find("daughterEnergy"), AcceptanceReader::energies).orElse(EnergyRange.ALL);
        Optional<Separation> separation = faults.of(node.find("daughterSeparation"), entry -> separation(entry, front));
        Spectrometer spectrometer = faults.of(node.find("spectrometer"), AcceptanceReader::spectrometer).orElse(Spectrometer.NONE);
        faults.tell();
        return new Acceptance(mother, daughter, separation, spectrometer);
    }

    private static EnergyRange energies(YamlNode range) {
        Faults faults = new Faults();
        range.mapping(faults, "min", "max");
        double[] ends = faults.numbers(() -> range.find("min").map(e -> e.quantity(Dimension.ENERGY, Bound.NOT_NEGATIVE)).orElse(0.0),
            () -> range.find("max").map(e -> e.quantity(Dimension.ENERGY, Bound.POSITIVE)).orElse(Double.POSITIVE_INFINITY));
        if (!(ends[0] < ends[1])) {
            throw range.get("max").wrong("must be greater than min, " + ends[0] + " GeV");
        }
        return new EnergyRange(ends[0], ends[1]);
    }

    private static Separation separation(YamlNode node, double front) {
        Faults faults = new Faults();
        node.mapping(faults, "min", "at");
        double[] both = faults.numbers(() -> node.get("min").quantity(Dimension.LENGTH, Bound.NOT_NEGATIVE),
            () -> node.get("at").quantity(Dimension.LENGTH, Bound.ANY));
        if (!(both[1] > front)) {
            throw node.get("at").wrong("must be downstream of the front of the decay volume, greater than "
                + front + " m");
        }
        return new Separation(both[0], both[1]);
    }

    private static Spectrometer spectrometer(YamlNode node) {
        List<YamlNode> entries = node.list("magnets and planes", MOST_ELEMENTS);
        List<SpectrometerElement> elements = Faults.all(entries, AcceptanceReader::element);
        for (int i = 1; i < elements.size(); i++) {
            double end = elements.get(i - 1).end();
            if (elements.get(i).begin() < end) {
                throw entries.get(i).wrong("must not begin before the entry above it ends, at " + end + " m; list magnets and planes in the order of z");
            }
        }
        return new Spectrometer(elements);
    }

    private static SpectrometerElement element(YamlNode entry) {
        return Faults.ofMapping(entry, () -> magnetOrPlane(entry), "magnet", "plane");
    }

    private static SpectrometerElement magnetOrPlane(YamlNode entry) {
        if (entry.find("magnet").isPresent() == entry.find("plane").isPresent()) {
            throw entry.wrong("must hold one key, magnet or plane");
        }
        return entry.find("magnet").<SpectrometerElement>map(AcceptanceReader::magnet).orElseGet(() -> plane(entry.get("plane")));
    }

    private static Magnet magnet(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "z", "length", "field", "axis");
        Optional<String> axis = faults.of(() -> node.get("axis").word(List.of("x", "y")));
        double[] numbers = faults.numbers(() -> z(node), () -> VolumeReader.size(node, "length"), () -> field(node.get("field")));
        return new Magnet(numbers[0], numbers[1], numbers[2], axis.orElseThrow().equals("x") ? Magnet.BendAxis.X : Magnet.BendAxis.Y);
    }

    private static double field(YamlNode node) {
        double field = node.quantity(Dimension.MAGNETIC_FIELD, Bound.ANY);
        if (field == 0) {
            throw node.wrong("must not be 0; leave the magnet out");
        }
        return field;
    }

    private static Plane plane(YamlNode node) {
        String shape = VolumeReader.shape(node, OUTLINES, Stream.of(() -> z(node), () -> VolumeReader.center(node)[0], () -> VolumeReader.center(node)[1]));
        boolean round = shape.equals("cylinder");
        double scale = round ? 2 : 1;
        Faults faults = new Faults();
        node.mapping(faults, round ? new String[] {"z", "shape", "radius", "center"} : new String[] {"z", "shape", "width", "height", "center"});
        double[] s = faults.numbers(() -> z(node), () -> scale * VolumeReader.size(node, round ? "radius" : "width"),
            () -> scale * VolumeReader.size(node, round ? "radius" : "height"), () -> VolumeReader.center(node)[0], () -> VolumeReader.center(node)[1]);
        return new Plane(s[0], shape.equals("box") ? Plane.Outline.BOX : Plane.Outline.ELLIPSE, s[1], s[2], s[3], s[4]);
    }

    private static double z(YamlNode node) {
        return node.get("z").quantity(Dimension.LENGTH, Bound.ANY);
    }
}
