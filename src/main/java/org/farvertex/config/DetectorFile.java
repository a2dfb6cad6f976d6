package org.farvertex.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.detector.Acceptance;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamKind;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Efficiency;
import org.farvertex.detector.ProductionPoint;
import org.farvertex.detector.SignalRule;
import org.farvertex.geometry.Volume;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;
import org.farvertex.particle.FinalState;
import org.farvertex.units.Dimension;

/** Detector files: one YAML mapping per experiment, read strictly. The format is described in {@code detectors.md}. */
public final class DetectorFile {

    /** A detector file has some kilobytes. */
    private static final int LARGEST = 1 << 20;
    private static final String KIND = "a detector file";
    private static final String[] KEYS = {"name", "description", "source", "beam", "exposure",
        "production", "decayVolume", "acceptance", "finalStates", "efficiency", "signal", "confidence", "observed", "background"};
    private static final int MOST_ROWS = 1000;
    private static final int LONGEST_ID = 80;
    /** Largest polar angle of a volume [rad]; a tangent of some thousand. */
    private static final double WIDEST = Math.toRadians(89.99);

    private DetectorFile() {
    }

    /**
     * Reads a detector file; its id is the file's name without {@code .yaml}, made fit for the names of other files.
     *
     * @param file the file
     * @return the detector
     * @throws InputException if the file cannot be read or anything in it is not allowed
     */
    public static Detector read(Path file) {
        return of(node(file), id(file));
    }

    /** The content of a file. */
    static YamlNode node(Path file) {
        return YamlText.parse(file.toString(), KIND, new UserFile(file, LARGEST, KIND).bytes());
    }

    /** The id that a file gives its detector. */
    static String id(Path file) {
        return id(String.valueOf(file.getFileName()));
    }

    /** The text of a file. */
    static String text(Path file) {
        return new String(new UserFile(file, LARGEST, KIND).bytes(), StandardCharsets.UTF_8);
    }

    /**
     * The id goes into names of files and of histograms and into journals, which are split at blanks: whatever is not a letter, a
     * digit or one of {@code . _ + -} becomes a hyphen, and it begins with a letter or a digit.
     */
    static String id(String fileName) {
        String bare = fileName.replaceFirst("(?<=.)\\.ya?ml$", "");
        String plain = bare.replaceAll("[^\\p{L}\\p{M}\\p{Nd}._+-]+", "-").replaceFirst("^[^\\p{L}\\p{Nd}]+", "").replaceFirst("-+$", "");
        String id = plain.substring(0, Math.min(LONGEST_ID, plain.length()));
        return id.isEmpty() ? "detector" : id;
    }

    /**
     * Reads a detector from the content of a file.
     *
     * @param file  what to call the file in an error
     * @param id    id of the detector
     * @param bytes content
     * @return the detector
     * @throws InputException if anything in it is not allowed: the first fault, with those of other keys as suppressed exceptions
     */
    static Detector parse(String file, String id, byte[] bytes) {
        return of(YamlText.parse(file, KIND, bytes), id);
    }

    /** Reads a detector from the content of a file, or from one that was changed. */
    static Detector of(YamlNode root, String id) {
        Faults faults = new Faults();
        root.mapping(faults, KEYS);
        Optional<String> name = faults.of(() -> root.get("name").text());
        Optional<String> description = faults.of(() -> root.get("description").text());
        Optional<String> cited = faults.of(() -> root.get("source").text());
        Optional<Beam> beam = faults.of(() -> BeamReader.read(root.get("beam")));
        Optional<Double> exposure = faults.of(() -> exposure(root.get("exposure"), beam));
        Optional<ProductionPoint> production = root.find("production").isEmpty() ? Optional.of(ProductionPoint.ORIGIN)
            : faults.of(root.find("production"), node -> production(node, beam));
        // where the source is not known, nothing lies upstream of it
        double source = production.map(ProductionPoint::z).orElse(Double.NEGATIVE_INFINITY);
        Optional<Volume> volume = faults.of(() -> VolumeReader.read(root.get("decayVolume"), source));
        double front = volume.map(Volume::front).orElse(Double.NEGATIVE_INFINITY);
        Acceptance acceptance = faults.of(root.find("acceptance"), node -> AcceptanceReader.read(node, front)).orElse(Acceptance.ALL);
        Optional<Set<FinalState>> finalStates = faults.of(root.find("finalStates"), DetectorFile::finalStates);
        Optional<Efficiency> efficiency = faults.of(() -> efficiency(root.get("efficiency")));
        Optional<SignalRule> rule = faults.of(() -> SignalReader.read(root));
        faults.tell();
        return seen(root.get("decayVolume"), new Detector(id, name.orElseThrow(), description.orElseThrow(), cited.orElseThrow(), beam.orElseThrow(),
            exposure.orElseThrow(), production.orElseThrow(), volume.orElseThrow(), acceptance, finalStates, efficiency.orElseThrow(), rule.orElseThrow()));
    }

    /** Refuses a volume that is so wide and so near that the directions to it have no numbers of their own. */
    static Detector seen(YamlNode node, Detector detector) {
        boolean narrow;
        try {
            narrow = detector.window(0).thetaMax() < WIDEST;
        } catch (IllegalArgumentException e) {
            narrow = false;
        }
        if (!narrow) {
            throw node.wrong("is seen from the source at 89.99 degrees to the beam or more; move it away or make it narrower");
        }
        return detector;
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

    /** The exposure in the unit of the beam; where that is not known, in that of any. */
    private static double exposure(YamlNode node, Optional<Beam> beam) {
        Stream<Dimension> allowed = beam.map(known -> Stream.of(known.kind())).orElse(Stream.of(BeamKind.values())).map(BeamKind::exposure);
        List<Dimension> kinds = allowed.distinct().toList();
        if (kinds.size() == 1) {
            return node.quantity(kinds.get(0), Bound.POSITIVE);
        }
        return kinds.stream().map(kind -> new Faults().of(() -> node.quantity(kind, Bound.POSITIVE))).flatMap(Optional::stream).findFirst()
            .orElseThrow(() -> node.wrong("must be " + kinds.stream().map(Dimension::describe).collect(Collectors.joining(", or "))));
    }

    private static ProductionPoint production(YamlNode node, Optional<Beam> beam) {
        Faults faults = new Faults();
        node.mapping(faults, "x", "y", "z", "interactionLength", "deepest");
        Optional<Double> length = faults.of(node.find("interactionLength"), entry -> interactionLength(entry, beam));
        Optional<Double> deepest = faults.of(node.find("deepest"), entry -> {
            if (!node.has("interactionLength")) {
                throw entry.wrong("limits the depth of interactions; give interactionLength beside it");
            }
            return entry.quantity(Dimension.LENGTH, Bound.POSITIVE);
        });
        double[] place = faults.numbers(() -> coordinate(node, "x"), () -> coordinate(node, "y"), () -> coordinate(node, "z"));
        return new ProductionPoint(place[0], place[1], place[2], known(length), known(deepest));
    }

    private static double interactionLength(YamlNode node, Optional<Beam> beam) {
        double length = node.quantity(Dimension.LENGTH, Bound.POSITIVE);
        beam.filter(Beam::collider).ifPresent(collider -> {
            throw node.wrong("is for a dump; at the collider beam " + collider.id() + " leave it out");
        });
        return length;
    }

    private static OptionalDouble known(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static double coordinate(YamlNode node, String key) {
        return node.find(key).map(entry -> entry.quantity(Dimension.LENGTH, Bound.ANY)).orElse(0.0);
    }

    static Set<FinalState> finalStates(YamlNode node) {
        List<String> labels = Arrays.stream(FinalState.values()).map(FinalState::label).toList();
        Set<FinalState> kinds = EnumSet.noneOf(FinalState.class);
        Faults.all(node.list("kinds of decays: " + String.join(", ", labels)), entry -> {
            if (!kinds.add(FinalState.byLabel(entry.word(labels)).orElseThrow())) {
                throw entry.wrong("stands in the list before");
            }
            return entry;
        });
        if (kinds.contains(FinalState.ANY) && kinds.size() > 1) {
            throw node.wrong(FinalState.ANY.label() + " stands alone");
        }
        return kinds;
    }

    private static Efficiency efficiency(YamlNode node) {
        if (!node.isList()) {
            return checked(node, List.of(new Efficiency.Point(0, fraction(node))));
        }
        List<YamlNode> rows = node.list("rows [energy, efficiency]", MOST_ROWS);
        List<Efficiency.Point> points = Faults.all(rows, DetectorFile::point);
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).energy() > points.get(i - 1).energy())) {
                throw rows.get(i).list("").get(0).wrong("must be greater than the energy of the row above, " + points.get(i - 1).energy() + " GeV");
            }
        }
        if (points.size() < 2) {
            throw node.wrong("a table needs two rows or more; write a constant as a number");
        }
        return checked(node, points);
    }

    private static Efficiency.Point point(YamlNode row) {
        List<YamlNode> cells = row.list("an energy and an efficiency");
        if (cells.size() != 2) {
            throw row.wrong("must be a row [energy, efficiency]");
        }
        double[] both = new Faults().numbers(() -> cells.get(0).quantity(Dimension.ENERGY, Bound.NOT_NEGATIVE), () -> fraction(cells.get(1)));
        return new Efficiency.Point(both[0], both[1]);
    }

    private static Efficiency checked(YamlNode node, List<Efficiency.Point> points) {
        try {
            return new Efficiency(points);
        } catch (IllegalArgumentException e) {
            throw node.wrong(e);
        }
    }

    private static double fraction(YamlNode node) {
        return node.number(Bound.SHARE);
    }
}
