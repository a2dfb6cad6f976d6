package org.farvertex.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.input.InputException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads one plain YAML document: mappings, lists and scalars, and nothing of YAML's machinery (tags, anchors, aliases,
 * several documents), which a detector file does not need and which can hide what a file says.
 *
 * <p>It walks the parser's tokens rather than bind them to classes: scalars keep their spelling, duplicate keys are seen,
 * and a program start pays for no reflection.
 */
final class YamlText {

    /** A detector file has some kilobytes; this stops a wrong file before it fills the memory. */
    static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 20;

    private final String file;
    private final YAMLParser parser;

    private YamlText(String file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static YamlNode parse(String file, byte[] bytes) {
        String text = decode(file, bytes);
        if (text.isBlank()) {
            throw InputException.of(file, "the file is empty; a detector file is needed");
        }
        try (YAMLParser parser = new YAMLFactory().createParser(text)) {
            return new YamlText(file, parser).document();
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw InputException.of(file, "this is not YAML: " + where + firstLine(e.getOriginalMessage()));
        } catch (YAMLException | IOException e) {
            throw InputException.of(file, "this is not YAML: " + firstLine(e.getMessage()));
        }
    }

    private static String decode(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw InputException.of(file, "the file is larger than 1 MiB; this is not a detector file");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
                throw InputException.of(file, "this is a binary file; a text in YAML is needed");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw InputException.of(file, "this is not UTF-8 text; save the file in UTF-8");
        }
    }

    private YamlNode document() throws IOException {
        if (parser.nextToken() == null) {
            throw InputException.of(file, "the file holds only comments; a detector file is needed");
        }
        YamlNode root = node("", 0);
        if (parser.nextToken() != null) {
            throw InputException.of(file, "only one YAML document is allowed in a file; a second begins at line "
                + parser.currentTokenLocation().getLineNr());
        }
        return root;
    }

    private YamlNode node(String path, int depth) throws IOException {
        refuseMachinery(path);
        if (depth > DEEPEST) {
            throw InputException.of(file, "nested deeper than " + DEEPEST + " levels; this is not a detector file");
        }
        return new YamlNode(file, path, switch (parser.currentToken()) {
            case START_OBJECT -> mapping(path, depth);
            case START_ARRAY -> list(path, depth);
            case VALUE_NULL -> "";
            default -> parser.getText();
        });
    }

    private Map<String, YamlNode> mapping(String path, int depth) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = path.isEmpty() ? key : path + "." + key;
            refuseMachinery(child);
            parser.nextToken();
            if (entries.put(key, node(child, depth + 1)) != null) {
                throw InputException.of(file + ": " + child, entries.get(key), "this key is given twice; keep one");
            }
        }
        return entries;
    }

    private List<YamlNode> list(String path, int depth) throws IOException {
        List<YamlNode> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.add(node(path + "[" + entries.size() + "]", depth + 1));
        }
        return entries;
    }

    private void refuseMachinery(String path) throws IOException {
        String place = path.isEmpty() ? file : file + ": " + path;
        if (parser.isCurrentAlias()) {
            throw InputException.of(place, "*" + parser.getText(), "YAML aliases are not allowed; write the value out");
        }
        if (parser.getObjectId() != null) {
            throw InputException.of(place, "&" + parser.getObjectId(), "YAML anchors are not allowed; write the value out");
        }
        if (parser.getTypeId() != null) {
            throw InputException.of(place, "!" + parser.getTypeId(), "YAML tags are not allowed; write the plain value");
        }
    }

    private static String firstLine(String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
