package org.farvertex.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.input.Suggestion;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;

/**
 * A value in a YAML file that knows its file and key, so that whatever is wrong with it can be said in one line.
 *
 * @param file  the file as the user named it
 * @param path  key path from the top, e.g. {@code decayVolume[0].length}; empty for the whole file
 * @param value a String (a scalar as written, empty if null), a List or a Map of nodes
 */
record YamlNode(String file, String path, Object value) {

    private static final int LONGEST_TEXT = 4000;

    /** This node as a mapping with no keys but the given ones. */
    YamlNode mapping(String... keys) {
        Faults faults = new Faults();
        mapping(faults, keys);
        faults.tell();
        return this;
    }

    /** This node as a mapping; other keys than the given ones are faults among others. */
    YamlNode mapping(Faults faults, String... keys) {
        if (!(value instanceof Map<?, ?> map)) {
            throw wrong("must be a mapping with the keys " + String.join(", ", keys));
        }
        for (Object key : map.keySet()) {
            if (!Arrays.asList(keys).contains(key)) {
                Optional<String> meant = meant((String) key, keys);
                meant.ifPresent(missing -> faults.follows(missing(missing)));
                faults.check(() -> {
                    throw InputException.of(place(), key, "unknown key; " + Suggestion.describe(meant, Arrays.asList(keys)));
                });
            }
        }
        return this;
    }

    /** What a key that is not allowed was meant to be, of those that are not there. */
    private Optional<String> meant(String key, String... keys) {
        return Suggestion.nearest(key, Stream.of(keys).filter(allowed -> !has(allowed)).toList());
    }

    /** Whether a key that is not there stands there misspelt, among the keys of a mapping. */
    boolean misspells(String wanted, String... keys) {
        return ((Map<?, ?>) value).keySet().stream().filter(key -> !Arrays.asList(keys).contains(key))
            .anyMatch(key -> meant((String) key, keys).equals(Optional.of(wanted)));
    }

    /** The value of a key that may be missing. */
    Optional<YamlNode> find(String key) {
        return Optional.ofNullable((YamlNode) ((Map<?, ?>) value).get(key));
    }

    /** The value of a key that must be there. */
    YamlNode get(String key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    private InputException missing(String key) {
        return InputException.of(file + ": " + child(key), "this key is missing; it is required");
    }

    String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** The entries of a list that must not be empty, nor longer than anybody means: their number decides how long a sample takes. */
    List<YamlNode> list(String ofWhat, int most) {
        List<YamlNode> entries = list(ofWhat);
        if (entries.size() > most) {
            throw InputException.of(place(), "holds " + entries.size() + " entries; at most " + most + " are allowed");
        }
        return entries;
    }

    /** The entries of a list that must not be empty. */
    @SuppressWarnings("unchecked")
    List<YamlNode> list(String ofWhat) {
        if (!(value instanceof List<?> entries) || entries.isEmpty()) {
            throw wrong("must be a list of " + ofWhat);
        }
        return (List<YamlNode>) entries;
    }

    boolean isMapping() {
        return value instanceof Map;
    }

    /** Whether a mapping has a key. */
    boolean has(String key) {
        return ((Map<?, ?>) value).containsKey(key);
    }

    /** Refuses two keys of a mapping of which one says what the other does. */
    void alone(String one, String other) {
        if (has(one) && has(other)) {
            throw get(other).wrong("stands beside " + one + "; give one of them");
        }
    }

    boolean isList() {
        return value instanceof List;
    }

    /** A text of one line that is not blank: it goes into event files, tables and terminals as it is. */
    String text() {
        if (!(value instanceof String text) || text.isBlank()) {
            throw wrong("must be a text that is not empty");
        }
        // the line end that a YAML block leaves behind its last line
        String line = text.stripTrailing();
        if (line.length() > LONGEST_TEXT) {
            throw wrong("must be a text of at most " + LONGEST_TEXT + " characters");
        }
        if (!line.codePoints().allMatch(Shown::isSafe)) {
            throw wrong("must be one line without control characters; fold a longer text with >-");
        }
        return line;
    }

    /** One of the given words. */
    String word(List<String> allowed) {
        String word = value instanceof String text ? text : "";
        if (!allowed.contains(word)) {
            throw wrong(Suggestion.describe(word, allowed));
        }
        return word;
    }

    /** A plain number. */
    double number(Bound bound) {
        String text = value instanceof String scalar ? scalar : "";
        double number = Decimal.matches(text) ? Double.parseDouble(text) : Double.NaN;
        if (!Double.isFinite(number)) {
            throw wrong("must be a finite number without a unit" + (bound == Bound.ANY ? "" : "; it " + bound.demand()));
        }
        if (!bound.allows(number)) {
            throw wrong(bound.demand());
        }
        return number;
    }

    /** A quantity in internal units. */
    double quantity(Dimension dimension, Bound bound) {
        String allowed = "must be " + dimension.describe();
        if (!(value instanceof String text)) {
            throw wrong(allowed);
        }
        double number;
        try {
            number = Quantity.parse(text, dimension).internal();
        } catch (IllegalArgumentException e) {
            throw InputException.of(place(), text, e);
        }
        if (!bound.allows(number)) {
            throw wrong(bound.demand() + "; " + allowed);
        }
        return number;
    }

    /** Turns the error of a value class into one that names this place. */
    InputException wrong(IllegalArgumentException e) {
        return InputException.of(place(), this, e);
    }

    InputException wrong(String allowed) {
        return InputException.of(place(), this, allowed);
    }

    /** File and key. */
    String place() {
        return path.isEmpty() ? file : file + ": " + path;
    }

    /** The value in YAML's flow style. */
    @Override
    public String toString() {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }
}
