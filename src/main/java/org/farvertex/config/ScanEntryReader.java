package org.farvertex.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        DetectorChanges changes = DetectorChanges.read(root.find("vary"));
        List<ScanDetector> detectors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Faults.all(root.get("detectors").list("detectors, each a name or a mapping with file", MOST), entry -> {
            for (ScanDetector detector : placed(entry, changes)) {
                if (!seen.add(detector.detector().id() + " " + detector.siting() + " " + detector.parameters())) {
                    throw entry.wrong("gives the rows of a detector before; files need names of their own");
                }
                detectors.add(detector);
            }
            if (detectors.size() > MOST) {
                throw entry.wrong("is one placement of a detector too many; at most " + MOST + " are allowed");
            }
            return entry;
        });
        root.find("vary").ifPresent(changes::requireUsed);
        return detectors;
    }

    /** Texts of the detector files, by the names that they have beside results. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlNode entry : root.get("detectors").list("detectors", MOST)) {
            YamlNode name = entry.value() instanceof String ? entry : entry.get("file");
            texts.putAll(named(name, Detectors.names(), file -> Map.of(Detectors.recorded(file), Detectors.text(file))));
        }
        return texts;
    }

    private List<ScanDetector> placed(YamlNode entry, DetectorChanges changes) {
        boolean plain = entry.value() instanceof String;
        Faults faults = new Faults();
        if (!plain) {
            entry.mapping(faults, "file", "distance", "length", "radius", "offset");
        }
        Optional<List<ScanDetector>> detectors = faults.of(() -> changed(plain ? entry : entry.get("file"), changes));
        List<List<OptionalDouble>> sizes = faults.each(List.of("distance", "length", "radius", "offset"), key -> lengths(entry, key, key.equals("offset") ? Bound.ANY : Bound.POSITIVE));
        faults.tell();
        List<ScanDetector> placed = new ArrayList<>();
        boolean sized = sizes.stream().anyMatch(each -> each.get(0).isPresent());
        for (ScanDetector detector : detectors.orElseThrow()) {
            if (sized && detector.parameters().keySet().stream().anyMatch(key -> key.startsWith("decayVolume"))) {
                throw entry.wrong("has distance, length, radius or offset, which change the decay volume as vary does; say all of it in vary");
            }
            placed.addAll(placed(entry, detector, sizes));
        }
        return placed;
    }

    /** The detector as its file has it, then with every change that the plan makes in the file. */
    private List<ScanDetector> changed(YamlNode name, DetectorChanges changes) {
        return Faults.all(changes.of(name.text()), change -> named(name, Detectors.names(), file -> new ScanDetector(
            change.isEmpty() ? Detectors.resolve(file) : DetectorChanges.changed(file, change), Siting.OWN, DetectorChanges.shown(change))));
    }

    private static List<ScanDetector> placed(YamlNode entry, ScanDetector detector, List<List<OptionalDouble>> sizes) {
        List<ScanDetector> placed = new ArrayList<>();
        for (OptionalDouble distance : sizes.get(0)) {
            for (OptionalDouble length : sizes.get(1)) {
                for (OptionalDouble radius : sizes.get(2)) {
                    for (OptionalDouble offset : sizes.get(3)) {
                        placed.add(placed(entry, detector, new Siting(distance, length, radius, offset)));
                    }
                }
            }
        }
        return placed;
    }

    private static ScanDetector placed(YamlNode entry, ScanDetector detector, Siting siting) {
        try {
            return new ScanDetector(DetectorFile.seen(entry, siting.of(detector.detector())), siting, detector.parameters());
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
        Set<String> names = new HashSet<>();
        YamlNode all = root.find("models").orElseGet(() -> root.get("model"));
        if (all.value() instanceof String || all.isMapping()) {
            return List.of(model(all, names));
        }
        return Faults.all(all.list("models, each a name or a mapping with name", MOST), entry -> model(entry, names));
    }

    private ScanModel model(YamlNode entry, Set<String> names) {
        boolean plain = entry.value() instanceof String;
        Faults faults = new Faults();
        if (!plain) {
            entry.mapping(faults, "name", "masses", "couplings");
        }
        Optional<Model> model = faults.of(() -> {
            YamlNode name = plain ? entry : entry.get("name");
            Model found = model(name);
            if (!names.add(found.name())) {
                throw name.wrong("is the name of a model before");
            }
            return found;
        });
        Optional<List<Double>> masses = faults.of(() -> masses(entry, plain));
        Optional<List<Double>> couplings = faults.of(() -> couplings(entry, plain, model));
        faults.tell();
        return new ScanModel(model.orElseThrow(), masses.orElseThrow(), couplings.orElseThrow());
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
            if (path) {
                throw e.namedBy(node.place());
            }
            throw e.getMessage().startsWith(root.file()) ? e : InputException.of(node.place(), node, e.getMessage());
        }
    }

    private List<Double> masses(YamlNode entry, boolean plain) {
        YamlNode node = own(entry, plain, "masses").orElseThrow(() ->
            InputException.of(root.file() + ": masses", "this key is missing; it is required, here or for each model"));
        return NumberListReader.read(node, mass -> mass.quantity(Dimension.ENERGY, Bound.POSITIVE));
    }

    private List<Double> couplings(YamlNode entry, boolean plain, Optional<Model> model) {
        Optional<YamlNode> node = own(entry, plain, "couplings");
        return node.map(given -> NumberListReader.read(given, value -> model.map(known -> coupling(value, known.scale())).orElseGet(() -> anyCoupling(value))))
            .orElseGet(() -> model.map(this::standardCoupling).orElse(List.of()));
    }

    private List<Double> standardCoupling(Model model) {
        return List.of(model.standardCoupling().orElseThrow(() -> InputException.of(root.file() + ": couplings",
            "this key is missing; " + model.name() + " needs values of its coupling " + model.scale().name() + ", here or beside its name")));
    }

    private static double coupling(YamlNode value, Coupling scale) {
        return scale.unit().equals("GeV") ? value.quantity(Dimension.ENERGY, Bound.POSITIVE) : value.number(Bound.POSITIVE);
    }

    /** A coupling of a model that is not known, which may have a unit or not. */
    private static double anyCoupling(YamlNode value) {
        return new Faults().of(() -> value.number(Bound.POSITIVE)).or(() -> new Faults().of(() -> value.quantity(Dimension.ENERGY, Bound.POSITIVE)))
            .orElseThrow(() -> value.wrong("must be a positive number, or an energy if the model's coupling is one"));
    }

    private Optional<YamlNode> own(YamlNode entry, boolean plain, String key) {
        Optional<YamlNode> own = plain ? Optional.empty() : entry.find(key);
        return own.isPresent() ? own : root.find(key);
    }
}
