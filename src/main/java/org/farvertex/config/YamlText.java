package org.farvertex.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.input.InputException;
import org.farvertex.input.UserFile;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one plain YAML document: mappings, lists and scalars, and nothing of YAML's machinery (tags, anchors, aliases,
 * several documents), which our files do not need and which can hide what a file says.
 *
 * <p>It walks the events of the parser that Jackson uses too, not Jackson's tokens, which drop the anchors of scalars.
 * Scalars keep their spelling, duplicate keys are seen, no class is ever built from what a file says, and a program
 * start pays for no reflection.
 */
final class YamlText {

    private static final int DEEPEST = 20;

    private final String file;
    private final Parser parser;

    private final String kind;

    private YamlText(String file, String kind, String text) {
        this.file = file;
        this.kind = kind;
        this.parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
    }

    /** The document in a file of some kind, e.g. {@code a detector file}. */
    static YamlNode parse(String file, String kind, byte[] bytes) {
        return parse(file, kind, UserFile.text(file, bytes));
    }

    /** The document in a text. */
    static YamlNode parse(String file, String kind, String text) {
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            throw InputException.of(file, "this is a binary file; a text in YAML is needed");
        }
        if (text.isBlank()) {
            throw InputException.of(file, "the file is empty; " + kind + " is needed");
        }
        try {
            return new YamlText(file, kind, text).document();
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null ? "" : "line " + (e.getProblemMark().getLine() + 1) + ": ";
            throw InputException.of(file, "this is not YAML: " + line + e.getProblem());
        } catch (YAMLException | IllegalArgumentException e) {
            // the latter for an escape that names no character
            throw InputException.of(file, "this is not YAML: " + e.getMessage());
        }
    }

    private YamlNode document() {
        parser.getEvent(); // the stream begins
        if (!parser.checkEvent(Event.ID.DocumentStart)) {
            throw InputException.of(file, "the file holds only comments; " + kind + " is needed");
        }
        parser.getEvent();
        YamlNode root = node("", parser.getEvent(), 0);
        parser.getEvent(); // the document ends
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            throw InputException.of(file, "only one YAML document is allowed in a file; a second begins at line "
                + (parser.peekEvent().getStartMark().getLine() + 1));
        }
        return root;
    }

    private YamlNode node(String path, Event event, int depth) {
        refuseMachinery(path, event);
        if (depth > DEEPEST) {
            throw InputException.of(file, "nested deeper than " + DEEPEST + " levels; this is not " + kind);
        }
        if (event instanceof ScalarEvent scalar) {
            return new YamlNode(file, path, text(scalar));
        }
        return new YamlNode(file, path, event instanceof MappingStartEvent ? mapping(path, depth) : list(path, depth));
    }

    /** A scalar as it is written; YAML's words for nothing are the empty text. */
    private static String text(ScalarEvent scalar) {
        String value = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        return plain && (value.equals("~") || value.equals("null")) ? "" : value;
    }

    private Map<String, YamlNode> mapping(String path, int depth) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event event = parser.getEvent();
            refuseMachinery(path, event);
            if (!(event instanceof ScalarEvent key)) {
                throw InputException.of(place(path), "line " + (event.getStartMark().getLine() + 1)
                    + ": a key must be a plain word");
            }
            String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            YamlNode value = node(child, parser.getEvent(), depth + 1);
            if (entries.put(key.getValue(), value) != null) {
                throw InputException.of(place(child), value, "this key is given twice; keep one");
            }
        }
        parser.getEvent();
        return entries;
    }

    private List<YamlNode> list(String path, int depth) {
        List<YamlNode> entries = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            entries.add(node(path + "[" + entries.size() + "]", parser.getEvent(), depth + 1));
        }
        parser.getEvent();
        return entries;
    }

    private void refuseMachinery(String path, Event event) {
        String anchor = event instanceof NodeEvent node ? node.getAnchor() : null;
        if (event instanceof AliasEvent) {
            throw InputException.of(place(path), "*" + anchor, "YAML aliases are not allowed; write the value out");
        }
        if (anchor != null) {
            throw InputException.of(place(path), "&" + anchor, "YAML anchors are not allowed; write the value out");
        }
        String tag = event instanceof ScalarEvent scalar ? scalar.getTag()
            : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            throw InputException.of(place(path), tag.replace("tag:yaml.org,2002:", "!!"),
                "YAML tags are not allowed; write the plain value");
        }
    }

    private String place(String path) {
        return path.isEmpty() ? file : file + ": " + path;
    }
}
