package org.farvertex.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamDesign;
import org.farvertex.detector.BeamSource;
import org.farvertex.detector.BeamSource.Spot;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Material;
import org.farvertex.input.NamedFolder;
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
        Faults faults = new Faults();
        node.mapping(faults, "projectile", "momentum", "target", "nuclearYields", "between", "spot", "spectra");
        Optional<String> projectile = faults.of(() -> node.get("projectile").word(PROJECTILES));
        Optional<Double> momentum = faults.of(() -> node.get("momentum").quantity(Dimension.ENERGY, Bound.POSITIVE));
        if (projectile.equals(Optional.of("electron"))) {
            return electrons(node, momentum, faults);
        }
        return protons(node, momentum, faults);
    }

    private static Beam protons(YamlNode node, Optional<Double> momentum, Faults faults) {
        Optional<Material> material = faults.of(node.find("target"), BeamReader::material);
        boolean nuclear = faults.of(node.find("nuclearYields"), entry -> entry.word(List.of("true", "false")).equals("true")).orElse(false);
        if (nuclear && !node.has("target")) {
            faults.of(() -> {
                throw node.get("nuclearYields").wrong("needs a target: the nuclei of what?");
            });
        }
        Spot spot = faults.of(node.find("spot"), entry -> spot(entry, 2)).orElse(Spot.POINT);
        Optional<NamedFolder> tables = faults.of(node.find("spectra"), BeamReader::tables);
        List<Double> between = faults.of(node.find("between"), entry -> between(entry, node.has("spectra"))).orElse(List.of());
        faults.tell();
        try {
            return BeamDesign.protons(momentum.orElseThrow(), between, new BeamSource(0, 0, spot, material, nuclear), tables);
        } catch (IllegalArgumentException e) {
            throw node.get("momentum").wrong(e);
        }
    }

    private static Beam electrons(YamlNode node, Optional<Double> momentum, Faults faults) {
        for (String key : List.of("nuclearYields", "between", "spot", "spectra")) {
            faults.of(node.find(key), entry -> {
                throw entry.wrong("is for protons; at a beam of electrons leave it out");
            });
        }
        Optional<Material> material = faults.of(() -> material(node.get("target")));
        faults.tell();
        return BeamDesign.electrons(momentum.orElseThrow(), material.orElseThrow());
    }

    private static Beam collider(YamlNode node) {
        Faults faults = new Faults();
        node.mapping(faults, "collider", "energy", "crossingAngle", "spot", "spectra");
        faults.of(() -> node.get("collider").word(List.of("proton")));
        Optional<Double> energy = faults.of(() -> node.get("energy").quantity(Dimension.ENERGY, Bound.POSITIVE));
        double[] angles = faults.of(node.find("crossingAngle"), BeamReader::angles).orElse(new double[2]);
        Spot spot = faults.of(node.find("spot"), entry -> spot(entry, 3)).orElse(Spot.POINT);
        Optional<NamedFolder> tables = faults.of(node.find("spectra"), BeamReader::tables);
        faults.tell();
        try {
            return BeamDesign.collider(energy.orElseThrow(), new BeamSource(angles[0], angles[1], spot, Optional.empty(), false), tables);
        } catch (IllegalArgumentException e) {
            throw node.get("energy").wrong(e);
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
        return new Faults().numbers(() -> angle(entries.get(0)), () -> angle(entries.get(1)));
    }

    private static double angle(YamlNode node) {
        double angle = node.quantity(Dimension.ANGLE, Bound.ANY);
        if (!(Math.abs(angle) <= BeamSource.STEEPEST)) {
            throw node.wrong("must be at most 10 mrad: it is the angle of each beam to z, of microradians at a collider");
        }
        return angle;
    }

    private static Spot spot(YamlNode node, int axes) {
        List<YamlNode> entries = node.list("standard deviations in x" + (axes == 2 ? " and y" : ", y and z"));
        if (entries.size() != axes) {
            throw node.wrong("must be " + axes + " standard deviations, in x" + (axes == 2 ? " and y" : ", y and z"));
        }
        List<Double> sizes = Faults.all(entries, entry -> entry.quantity(Dimension.LENGTH, Bound.NOT_NEGATIVE));
        return new Spot(sizes.get(0), sizes.get(1), axes == 2 ? 0 : sizes.get(2));
    }

    /** Momenta of two shipped beams. */
    private static List<Double> between(YamlNode node, boolean tables) {
        if (tables) {
            throw node.wrong("names shipped spectra; leave it out or leave out spectra");
        }
        List<Double> known = Beams.tabulated();
        String allowed = "must be two of " + known.stream().map(p -> p.intValue() + " GeV").collect(Collectors.joining(", "));
        Set<Double> chosen = new TreeSet<>();
        Faults.all(node.list("two momenta of shipped spectra"), entry -> {
            double momentum = entry.quantity(Dimension.ENERGY, Bound.POSITIVE);
            if (!known.contains(momentum) || !chosen.add(momentum)) {
                throw entry.wrong(allowed);
            }
            return momentum;
        });
        if (chosen.size() != 2) {
            throw node.wrong(allowed);
        }
        return List.copyOf(chosen);
    }

    /** A folder beside the file. */
    private static NamedFolder tables(YamlNode entry) {
        try {
            return new NamedFolder(Path.of(entry.file()).resolveSibling(entry.text()).normalize(), Optional.of(entry.place()));
        } catch (InvalidPathException e) {
            throw entry.wrong("is not a path");
        }
    }
}
