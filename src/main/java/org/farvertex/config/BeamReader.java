package org.farvertex.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;
import org.farvertex.units.Dimension;

/** The beam of a detector file: a name, or what it is made of. */
final class BeamReader {

    private static final List<String> PROJECTILES = List.of("proton", "electron");
    private static final String WHAT = "angles to z in x and y";

    private BeamReader() {
    }

    static Beam read(YamlNode node) {
        if (!node.isMapping()) {
            return Beams.byId(node.word(Beams.ids())).orElseThrow();
        }
        if (node.has("collider")) {
            return collider(node);
        }
        node.mapping("projectile", "momentum", "target", "nuclearYields", "between", "spot", "spectra");
        boolean protons = node.get("projectile").word(PROJECTILES).equals("proton");
        YamlNode momentum = node.get("momentum");
        double value = momentum.quantity(Dimension.ENERGY, Bound.POSITIVE);
        return protons ? protons(node, momentum, value) : electrons(node, value);
    }

    private static Beam protons(YamlNode node, YamlNode momentum, double value) {
        Optional<Material> material = node.find("target").map(BeamReader::material);
        boolean nuclear = node.find("nuclearYields").map(entry -> entry.word(List.of("true", "false")).equals("true")).orElse(false);
        if (nuclear && material.isEmpty()) {
            throw node.get("nuclearYields").wrong("needs a target: the nuclei of what?");
        }
        Spot spot = node.find("spot").map(entry -> spot(entry, 2)).orElse(Spot.POINT);
        Optional<Path> tables = tables(node);
        List<Double> between = node.find("between").map(entry -> between(entry, tables.isPresent())).orElse(List.of());
        try {
            return BeamDesign.protons(value, between, new BeamSource(0, 0, spot, material, nuclear), tables);
        } catch (IllegalArgumentException e) {
            throw momentum.wrong(e);
        }
    }

    private static Beam electrons(YamlNode node, double momentum) {
        for (String key : List.of("nuclearYields", "between", "spot", "spectra")) {
            node.find(key).ifPresent(entry -> {
                throw entry.wrong("is for protons; at a beam of electrons leave it out");
            });
        }
        return BeamDesign.electrons(momentum, material(node.get("target")));
    }

    private static Beam collider(YamlNode node) {
        node.mapping("collider", "energy", "crossingAngle", "spot", "spectra");
        node.get("collider").word(List.of("proton"));
        YamlNode energy = node.get("energy");
        double value = energy.quantity(Dimension.ENERGY, Bound.POSITIVE);
        double[] angles = node.find("crossingAngle").map(BeamReader::angles).orElse(new double[2]);
        Spot spot = node.find("spot").map(entry -> spot(entry, 3)).orElse(Spot.POINT);
        try {
            return BeamDesign.collider(value, new BeamSource(angles[0], angles[1], spot, Optional.empty(), false), tables(node));
        } catch (IllegalArgumentException e) {
            throw energy.wrong(e);
        }
    }

    private static Material material(YamlNode node) {
        List<String> names = Material.all().stream().map(Material::name).toList();
        return Material.byName(node.word(names)).orElseThrow();
    }

    private static double[] angles(YamlNode node) {
        List<YamlNode> entries = node.list(WHAT);
        if (entries.size() != 2) {
            throw node.wrong("must be two " + WHAT);
        }
        double[] angles = new double[2];
        for (int i = 0; i < 2; i++) {
            angles[i] = entries.get(i).quantity(Dimension.ANGLE, Bound.ANY);
            if (!(Math.abs(angles[i]) <= BeamSource.STEEPEST)) {
                throw entries.get(i).wrong("must be at most 10 mrad: it is the angle of each beam to z, of microradians at a collider");
            }
        }
        return angles;
    }

    private static Spot spot(YamlNode node, int axes) {
        List<YamlNode> entries = node.list("standard deviations in x" + (axes == 2 ? " and y" : ", y and z"));
        if (entries.size() != axes) {
            throw node.wrong("must be " + axes + " standard deviations, in x" + (axes == 2 ? " and y" : ", y and z"));
        }
        double[] sizes = new double[3];
        for (int i = 0; i < axes; i++) {
            sizes[i] = entries.get(i).quantity(Dimension.LENGTH, Bound.NOT_NEGATIVE);
        }
        return new Spot(sizes[0], sizes[1], sizes[2]);
    }

    /** Momenta of two shipped beams. */
    private static List<Double> between(YamlNode node, boolean tables) {
        if (tables) {
            throw node.wrong("names shipped spectra; leave it out or leave out spectra");
        }
        List<Double> known = Beams.tabulated();
        String allowed = "must be two of " + known.stream().map(p -> p.intValue() + " GeV").collect(Collectors.joining(", "));
        List<Double> chosen = new ArrayList<>();
        for (YamlNode entry : node.list("two momenta of shipped spectra")) {
            double momentum = entry.quantity(Dimension.ENERGY, Bound.POSITIVE);
            if (!known.contains(momentum) || chosen.contains(momentum)) {
                throw entry.wrong(allowed);
            }
            chosen.add(momentum);
        }
        if (chosen.size() != 2) {
            throw node.wrong(allowed);
        }
        return chosen.stream().sorted().toList();
    }

    /** A folder beside the file. */
    private static Optional<Path> tables(YamlNode node) {
        return node.find("spectra").map(entry -> {
            try {
                return Path.of(entry.file()).resolveSibling(entry.text()).normalize();
            } catch (InvalidPathException e) {
                throw entry.wrong("is not a path");
            }
        });
    }
}
