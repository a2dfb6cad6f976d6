package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.farvertex.geometry.Box;
import org.farvertex.geometry.Cylinder;
import org.farvertex.geometry.EllipticCylinder;
import org.farvertex.geometry.Frustum;
import org.farvertex.geometry.Solid;
import org.farvertex.geometry.Volume;
import org.farvertex.units.Dimension;

/** Reads {@code decayVolume}: a list of solids. */
final class VolumeReader {

    private static final List<String> SHAPES = List.of("cylinder", "box", "ellipse", "frustum");
    private static final List<String> SIZES = List.of("radius", "width", "height", "frontWidth", "frontHeight", "backWidth", "backHeight");

    private static final int MOST_SOLIDS = 100;

    private VolumeReader() {
    }

    static Volume read(YamlNode node, double sourceZ) {
        return new Volume(Faults.all(node.list("solids, each with shape, front, length and its sizes", MOST_SOLIDS), entry -> downstream(entry, sourceZ)));
    }

    private static Solid downstream(YamlNode entry, double sourceZ) {
        Solid solid = solid(entry);
        if (!(solid.front() > sourceZ)) {
            throw entry.get("front").wrong("must be downstream of the source, greater than " + sourceZ + " m");
        }
        return solid;
    }

    private static Solid solid(YamlNode node) {
        String shape = shape(node, SHAPES, common(node));
        try {
            return switch (shape) {
                case "cylinder" -> cylinder(sizes(node, "radius"));
                case "box" -> box(sizes(node, "width", "height"));
                case "ellipse" -> ellipse(sizes(node, "width", "height"));
                default -> frustum(sizes(node, "frontWidth", "frontHeight", "backWidth", "backHeight"));
            };
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    /**
     * The shape, read before the other keys since it decides which they are. Where it is none, faults in what solids of every shape have, and in
     * whatever is the size of some, are told beside it.
     */
    static String shape(YamlNode node, List<String> shapes, Stream<DoubleSupplier> common) {
        if (!node.isMapping()) {
            throw node.wrong("must be a mapping with the key shape (" + String.join(", ", shapes) + ")");
        }
        Faults faults = new Faults();
        Optional<String> shape = faults.of(() -> node.get("shape").word(shapes));
        if (shape.isEmpty()) {
            Stream<DoubleSupplier> sizes = SIZES.stream().filter(node::has).map(name -> () -> size(node, name));
            faults.numbers(Stream.concat(common, sizes).toArray(DoubleSupplier[]::new));
        }
        return shape.orElseThrow();
    }

    /** Front, length, center in x and y, and the sizes of a shape. */
    private static double[] sizes(YamlNode node, String... names) {
        List<String> keys = new ArrayList<>(List.of("shape", "front", "length", "center"));
        keys.addAll(List.of(names));
        Faults faults = new Faults();
        node.mapping(faults, keys.toArray(String[]::new));
        return faults.numbers(Stream.concat(common(node), Stream.of(names).map(name -> () -> size(node, name))).toArray(DoubleSupplier[]::new));
    }

    /** What solids of every shape have. */
    private static Stream<DoubleSupplier> common(YamlNode node) {
        return Stream.of(() -> front(node), () -> size(node, "length"), () -> center(node)[0], () -> center(node)[1]);
    }

    private static Cylinder cylinder(double... s) {
        return new Cylinder(s[0], s[1], s[4], s[2], s[3]);
    }

    private static Box box(double... s) {
        return new Box(s[0], s[1], s[4], s[5], s[2], s[3]);
    }

    private static EllipticCylinder ellipse(double... s) {
        return new EllipticCylinder(s[0], s[1], s[4], s[5], s[2], s[3]);
    }

    private static Frustum frustum(double... s) {
        return new Frustum(s[0], s[1], s[4], s[5], s[6], s[7], s[2], s[3]);
    }

    private static double front(YamlNode node) {
        return node.get("front").quantity(Dimension.LENGTH, Bound.ANY);
    }

    static double size(YamlNode node, String key) {
        return node.get(key).quantity(Dimension.LENGTH, Bound.POSITIVE);
    }

    /** The optional {@code center: [x, y]}. */
    static double[] center(YamlNode node) {
        return node.find("center").map(pair -> {
            List<YamlNode> entries = pair.list("two lengths, [x, y]");
            if (entries.size() != 2) {
                throw pair.wrong("must be a list of two lengths, [x, y]");
            }
            return new Faults().numbers(() -> entries.get(0).quantity(Dimension.LENGTH, Bound.ANY), () -> entries.get(1).quantity(Dimension.LENGTH, Bound.ANY));
        }).orElse(new double[2]);
    }
}
