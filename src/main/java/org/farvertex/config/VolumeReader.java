package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.DoubleStream;
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

    /** The shapes that there are; of the numbers the first four are front, length and center. */
    private static final List<Shape> SHAPES = List.of(
        new Shape("cylinder", List.of("radius"), s -> new Cylinder(s.get(0), s.get(1), s.get(4), s.get(2), s.get(3))),
        new Shape("box", List.of("width", "height"), s -> new Box(s.get(0), s.get(1), s.get(4), s.get(5), s.get(2), s.get(3))),
        new Shape("ellipse", List.of("width", "height"), s -> new EllipticCylinder(s.get(0), s.get(1), s.get(4), s.get(5), s.get(2), s.get(3))),
        new Shape("frustum", List.of("frontWidth", "frontHeight", "backWidth", "backHeight"), s -> new Frustum(s.get(0), s.get(1), s.get(4), s.get(5), s.get(6), s.get(7), s.get(2), s.get(3))));

    private static final int MOST_SOLIDS = 100;

    private VolumeReader() {
    }

    /** A shape by its word, with the keys of its sizes. */
    private record Shape(String word, List<String> sizes, Function<List<Double>, Solid> maker) {
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
        String word = shape(node, SHAPES.stream().map(Shape::word).toList(), common(node));
        Shape shape = SHAPES.stream().filter(one -> one.word().equals(word)).findFirst().orElseThrow();
        List<Double> numbers = DoubleStream.of(sizes(node, shape.sizes())).boxed().toList();
        try {
            return shape.maker().apply(numbers);
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
            Stream<DoubleSupplier> sizes = SHAPES.stream().flatMap(any -> any.sizes().stream()).distinct().filter(node::has).map(name -> () -> size(node, name));
            faults.numbers(Stream.concat(common, sizes).toArray(DoubleSupplier[]::new));
        }
        return shape.orElseThrow();
    }

    /** Front, length, center in x and y, and the sizes of a shape. */
    private static double[] sizes(YamlNode node, List<String> names) {
        List<String> keys = new ArrayList<>(List.of("shape", "front", "length", "center"));
        keys.addAll(names);
        Faults faults = new Faults();
        node.mapping(faults, keys.toArray(String[]::new));
        return faults.numbers(Stream.concat(common(node), names.stream().map(name -> () -> size(node, name))).toArray(DoubleSupplier[]::new));
    }

    /** What solids of every shape have. */
    private static Stream<DoubleSupplier> common(YamlNode node) {
        return Stream.of(() -> front(node), () -> size(node, "length"), () -> center(node)[0], () -> center(node)[1]);
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
