package org.farvertex.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;

/**
 * What {@code vary} of a plan changes in the detector files, key by key: each key with a list of values, all combinations of them.
 *
 * <p>Keys are those that errors name, as {@code decayVolume[0].front}. In a mapping of YAML's flow style a bracket would begin a list, so what stands in
 * brackets behind a word is marked before the plan is read.
 */
final class DetectorChanges {

    private static final int MOST = 10_000;
    private static final Pattern INDEX = Pattern.compile("(?<=[A-Za-z0-9\\]\\u2045\\u2046])\\[(\\d{1,4})\\](?=[.:\\[])");
    private static final Pattern MARKED = Pattern.compile("\\u2045(\\d+)\\u2046");
    private static final Pattern STEP = Pattern.compile("\\.?([A-Za-z]+)|\\[(\\d{1,4})\\]");

    /** Combinations of changes, by the names that the detectors have in the plan. */
    private final Map<String, List<Map<String, YamlNode>>> combinations = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    private DetectorChanges() {
    }

    /** Parses a plan, with indices in its keys. */
    static YamlNode parse(String file, String kind, String text) {
        try {
            return unmarked(YamlText.parse(file, kind, INDEX.matcher(text).replaceAll("\u2045$1\u2046")));
        } catch (InputException e) {
            throw e.told(DetectorChanges::unmarked);
        }
    }

    /** Reads {@code vary} of a plan, if it is there. */
    static DetectorChanges read(Optional<YamlNode> vary) {
        DetectorChanges changes = new DetectorChanges();
        vary.ifPresent(node -> Faults.all(entries(node, "detectors of the plan"), entry -> {
            List<Map<String, YamlNode>> all = List.of(Map.of());
            for (YamlNode key : entries(entry, "keys of the detector file, each with a list of values")) {
                List<YamlNode> values = values(key);
                if ((long) all.size() * values.size() > MOST) {
                    throw entry.wrong("makes more than " + MOST + " detectors");
                }
                all = times(all, key.path().substring(entry.path().length() + 1), values);
            }
            changes.combinations.put(entry.path().substring(node.path().length() + 1), all);
            return entry;
        }));
        return changes;
    }

    /** What is changed in a detector, in the order of the rows; one empty change if nothing is. */
    List<Map<String, YamlNode>> of(String name) {
        used.add(name);
        return combinations.getOrDefault(name, List.of(Map.of()));
    }

    /** Refuses changes of detectors that the plan does not have. */
    void requireUsed(YamlNode vary) {
        combinations.keySet().stream().filter(name -> !used.contains(name)).findFirst().ifPresent(name -> {
            throw InputException.of(vary.place(), name, "is none of the detectors of the plan: " + String.join(", ", used));
        });
    }

    /** A detector with other values in its file. */
    static Detector changed(String name, Map<String, YamlNode> changes) {
        return Detectors.changed(name, root -> {
            YamlNode other = root;
            for (Map.Entry<String, YamlNode> change : changes.entrySet()) {
                other = with(other, change.getKey(), change.getValue());
            }
            return other;
        });
    }

    /** The changed keys with their values as they are written. */
    static Map<String, String> shown(Map<String, YamlNode> changes) {
        Map<String, String> shown = new LinkedHashMap<>();
        changes.forEach((key, value) -> shown.put(key, value.text()));
        return shown;
    }

    private static List<Map<String, YamlNode>> times(List<Map<String, YamlNode>> all, String key, List<YamlNode> values) {
        return all.stream().flatMap(before -> values.stream().map(value -> {
            Map<String, YamlNode> both = new LinkedHashMap<>(before);
            both.put(key, value);
            return both;
        })).toList();
    }

    private static List<YamlNode> values(YamlNode key) {
        if (!key.isList()) {
            throw key.wrong("must be a list of values");
        }
        Set<String> before = new LinkedHashSet<>();
        return Faults.all(key.list("values", MOST), value -> {
            if (!value.text().matches("[^,;#\"']+")) {
                throw value.wrong("must be a number, a word or a quantity");
            }
            if (!before.add(value.text())) {
                throw value.wrong("stands in the list before");
            }
            return value;
        });
    }

    private static List<YamlNode> entries(YamlNode node, String ofWhat) {
        if (!(node.value() instanceof Map<?, ?> map) || map.isEmpty()) {
            throw node.wrong("must be a mapping of " + ofWhat);
        }
        return map.values().stream().map(YamlNode.class::cast).toList();
    }

    /** A file with another value at a key; the mapping or list that it stands in must be there. */
    private static YamlNode with(YamlNode root, String key, YamlNode value) {
        List<Object> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(key);
        int end = 0;
        while (end < key.length() && matcher.find(end) && matcher.start() == end) {
            steps.add(matcher.group(1) == null ? (Object) Integer.valueOf(matcher.group(2)) : matcher.group(1));
            end = matcher.end();
        }
        if (end < key.length()) {
            throw absent(root, key, value);
        }
        return with(root, steps, key, value);
    }

    private static YamlNode with(YamlNode node, List<Object> steps, String key, YamlNode value) {
        if (steps.isEmpty()) {
            return value;
        }
        List<Object> rest = steps.subList(1, steps.size());
        if (node != null && node.value() instanceof Map<?, ?> map && steps.get(0) instanceof String name) {
            Map<String, YamlNode> other = new LinkedHashMap<>();
            map.forEach((each, child) -> other.put((String) each, (YamlNode) child));
            other.put(name, with(other.get(name), rest, key, value));
            return new YamlNode(node.file(), node.path(), other);
        }
        if (node != null && node.value() instanceof List<?> list && steps.get(0) instanceof Integer index && index < list.size()) {
            List<YamlNode> other = new ArrayList<>(list.stream().map(YamlNode.class::cast).toList());
            other.set(index, with(other.get(index), rest, key, value));
            return new YamlNode(node.file(), node.path(), other);
        }
        throw absent(node, key, value);
    }

    private static InputException absent(YamlNode node, String key, YamlNode value) {
        return InputException.of(value.place(), key, "is no key of " + (node == null ? "the detector file" : node.file()) + "; it is written as errors write it, e.g. decayVolume[0].radius");
    }

    private static YamlNode unmarked(YamlNode node) {
        String path = unmarked(node.path());
        if (node.value() instanceof Map<?, ?> map) {
            return new YamlNode(node.file(), path, map.entrySet().stream().collect(Collectors.toMap(e -> unmarked((String) e.getKey()),
                e -> unmarked((YamlNode) e.getValue()), (a, b) -> a, LinkedHashMap::new)));
        }
        if (node.value() instanceof List<?> list) {
            return new YamlNode(node.file(), path, list.stream().map(YamlNode.class::cast).map(DetectorChanges::unmarked).toList());
        }
        return new YamlNode(node.file(), path, node.value() instanceof String word ? unmarked(word) : node.value());
    }

    private static String unmarked(String text) {
        return MARKED.matcher(text).replaceAll("[$1]");
    }
}
