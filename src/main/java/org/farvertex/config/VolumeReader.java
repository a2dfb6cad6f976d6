package org.farvertex.config;

import java.util.ArrayList;
import java.util.List;
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

    private static final int MOST_SOLIDS = 100;

    private VolumeReader() {
    }

    static Volume read(YamlNode node, double sourceZ) {
        List<Solid> solids = new ArrayList<>();
        Faults faults = new Faults();
        for (YamlNode entry : node.list("solids, each with shape, front, length and its sizes", MOST_SOLIDS)) {
            faults.of(() -> downstream(entry, sourceZ)).ifPresent(solids::add);
        }
        faults.tell();
        return new Volume(solids);
    }

    private static Solid downstream(YamlNode entry, double sourceZ) {
        Solid solid = solid(entry);
        if (!(solid.front() > sourceZ)) {
            throw entry.get("front").wrong("must be downstream of the source, greater than " + sourceZ + " m");
        }
        return solid;
    }

    private static Solid solid(YamlNode node) {
        String shape = shape(node, SHAPES);
        try {
            return switch (shape) {
                case "cylinder" -> cylinder(keys(node, "radius"));
                case "box" -> box(keys(node, "width", "height"));
                case "ellipse" -> ellipse(keys(node, "width", "height"));
                default -> frustum(keys(node, "frontWidth", "frontHeight", "backWidth", "backHeight"));
            };
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    /** The shape, read before the other keys since it decides which they are. */
    static String shape(YamlNode node, List<String> shapes) {
        if (!(node.value() instanceof java.util.Map)) {
            throw node.wrong("must be a mapping with the key shape (" + String.join(", ", shapes) + ")");
        }
        return node.get("shape").word(shapes);
    }

    private static YamlNode keys(YamlNode node, String... sizes) {
        List<String> keys = new ArrayList<>(List.of("shape", "front", "length", "center"));
        keys.addAll(List.of(sizes));
        return node.mapping(keys.toArray(String[]::new));
    }

    private static Cylinder cylinder(YamlNode node) {
        double[] center = center(node);
        return new Cylinder(front(node), size(node, "length"), size(node, "radius"), center[0], center[1]);
    }

    private static Box box(YamlNode node) {
        double[] center = center(node);
        return new Box(front(node), size(node, "length"), size(node, "width"), size(node, "height"), center[0],
            center[1]);
    }

    private static EllipticCylinder ellipse(YamlNode node) {
        double[] center = center(node);
        return new EllipticCylinder(front(node), size(node, "length"), size(node, "width"), size(node, "height"),
            center[0], center[1]);
    }

    private static Frustum frustum(YamlNode node) {
        double[] center = center(node);
        return new Frustum(front(node), size(node, "length"), size(node, "frontWidth"), size(node, "frontHeight"),
            size(node, "backWidth"), size(node, "backHeight"), center[0], center[1]);
    }

    private static double front(YamlNode node) {
        return node.get("front").quantity(Dimension.LENGTH, Bound.ANY);
    }

    static double size(YamlNode node, String key) {
        return node.get(key).quantity(Dimension.LENGTH, Bound.POSITIVE);
    }

    /** The optional {@code center: [x, y]}. */
    static double[] center(YamlNode node) {
        double[] center = new double[2];
        node.find("center").ifPresent(pair -> {
            List<YamlNode> entries = pair.list("two lengths, [x, y]");
            if (entries.size() != 2) {
                throw pair.wrong("must be a list of two lengths, [x, y]");
            }
            center[0] = entries.get(0).quantity(Dimension.LENGTH, Bound.ANY);
            center[1] = entries.get(1).quantity(Dimension.LENGTH, Bound.ANY);
        });
        return center;
    }
}
