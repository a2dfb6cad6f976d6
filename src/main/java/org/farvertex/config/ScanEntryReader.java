package org.farvertex.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Siting;
import org.farvertex.input.InputException;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Coupling;
import org.farvertex.model.Model;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.scan.ScanDetector;
import org.farvertex.scan.ScanModel;
import org.farvertex.units.Dimension;

/**
 * Reads the detectors and models of a plan.
 *
 * @param root   the plan
 * @param folder folder of the plan, where files that it names are looked for
 */
record ScanEntryReader(YamlNode root, Path folder) {

    private static final int MOST = 10_000;

    List<ScanDetector> detectors() {
        List<ScanDetector> detectors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode entry : root.get("detectors").list("detectors, each a name or a mapping with file", MOST)) {
            for (ScanDetector detector : placed(entry)) {
                if (!seen.add(detector.detector().id() + " " + detector.siting())) {
                    throw entry.wrong("gives the rows of a detector before; files need names of their own");
                }
                detectors.add(detector);
            }
            if (detectors.size() > MOST) {
                throw entry.wrong("is one placement of a detector too many; at most " + MOST + " are allowed");
            }
        }
        return detectors;
    }

    private List<ScanDetector> placed(YamlNode entry) {
        boolean plain = entry.value() instanceof String;
        YamlNode name = plain ? entry : entry.mapping("file", "distance", "length", "radius", "offset").get("file");
        Detector detector = named(name, Detectors.names(), Detectors::resolve);
        List<ScanDetector> placed = new ArrayList<>();
        for (OptionalDouble distance : lengths(entry, "distance", Bound.POSITIVE)) {
            for (OptionalDouble length : lengths(entry, "length", Bound.POSITIVE)) {
                for (OptionalDouble radius : lengths(entry, "radius", Bound.POSITIVE)) {
                    for (OptionalDouble offset : lengths(entry, "offset", Bound.ANY)) {
                        placed.add(placed(entry, detector, new Siting(distance, length, radius, offset)));
                    }
                }
            }
        }
        return placed;
    }

    private static ScanDetector placed(YamlNode entry, Detector detector, Siting siting) {
        try {
            return new ScanDetector(DetectorFile.seen(entry, siting.of(detector)), siting);
        } catch (IllegalArgumentException e) {
            throw entry.wrong(e);
        }
    }

    private static List<OptionalDouble> lengths(YamlNode entry, String key, Bound bound) {
        if (entry.value() instanceof String || entry.find(key).isEmpty()) {
            return List.of(OptionalDouble.empty());
        }
        return NumberListReader.read(entry.get(key), node -> node.quantity(Dimension.LENGTH, bound)).stream().map(OptionalDouble::of).toList();
    }

    List<ScanModel> models() {
        List<ScanModel> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode entry : root.get("models").list("models, each a name or a mapping with name", MOST)) {
            boolean plain = entry.value() instanceof String;
            YamlNode name = plain ? entry : entry.mapping("name", "masses", "couplings").get("name");
            Model model = model(name);
            if (!names.add(model.name())) {
                throw name.wrong("is the name of a model before");
            }
            models.add(new ScanModel(model, masses(entry, plain), couplings(entry, plain, model)));
        }
        return models;
    }

    private Model model(YamlNode name) {
        Optional<Model> coded = CodedModels.byName(name.text());
        if (coded.isPresent()) {
            return coded.get();
        }
        ModelDescription description = named(name, Models.names(), text -> Models.resolve(name.place(), text));
        if (CodedModels.byName(description.name()).isPresent()) {
            throw name.wrong("has the name " + description.name() + " of a model that is written in code; choose another");
        }
        return new FileModel(description, description.middleCoupling());
    }

    /** A shipped name stays one; a path is taken from the folder of the plan. */
    private <T> T named(YamlNode node, List<String> names, Function<String, T> resolve) {
        String text = node.text();
        boolean path = !names.contains(text) && text.matches(".*(?:/.*|\\.ya?ml)");
        try {
            return resolve.apply(path ? folder.resolve(text).toString() : text);
        } catch (InputException e) {
            throw path || e.getMessage().startsWith(root.file()) ? e : InputException.of(node.place(), node, e.getMessage());
        }
    }

    private List<Double> masses(YamlNode entry, boolean plain) {
        YamlNode node = own(entry, plain, "masses").orElseThrow(() ->
            InputException.of(root.file() + ": masses", "this key is missing; it is required, here or for each model"));
        return NumberListReader.read(node, mass -> mass.quantity(Dimension.ENERGY, Bound.POSITIVE));
    }

    private List<Double> couplings(YamlNode entry, boolean plain, Model model) {
        Coupling scale = model.scale();
        Optional<YamlNode> node = own(entry, plain, "couplings");
        if (node.isEmpty()) {
            return List.of(model.standardCoupling().orElseThrow(() -> InputException.of(root.file() + ": couplings",
                "this key is missing; " + model.name() + " needs values of its coupling " + scale.name() + ", here or beside its name")));
        }
        return NumberListReader.read(node.get(), value -> scale.unit().equals("GeV") ? value.quantity(Dimension.ENERGY, Bound.POSITIVE)
            : value.number(Bound.POSITIVE));
    }

    private Optional<YamlNode> own(YamlNode entry, boolean plain, String key) {
        Optional<YamlNode> own = plain ? Optional.empty() : entry.find(key);
        return own.isPresent() ? own : root.find(key);
    }
}
