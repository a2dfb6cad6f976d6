package org.farvertex.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.input.Suggestion;
import org.farvertex.model.data.ModelDescription;

/** The model files shipped with the program, and whatever a user names: a shipped one or a file. */
public final class Models {

    /** Models that are written in code, since their formulas are the mission. */
    public static final List<String> IN_CODE = List.of("t3r", "t3r-higgs", "dark-photon", "b-l");

    private static final String FOLDER = "/models/";

    private Models() {
    }

    /**
     * The names of the shipped model files.
     *
     * @return the names in the order of {@code models/index.txt}
     */
    public static List<String> names() {
        return text("index.txt").orElse("").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    /**
     * The text of a shipped model file.
     *
     * @param name its name, e.g. {@code dark-higgs}
     * @return the text, if there is one of that name
     */
    public static Optional<String> source(String name) {
        return names().contains(name) ? text(name + ".yaml") : Optional.empty();
    }

    /**
     * A shipped model file, read.
     *
     * @param name its name
     * @return the model, if there is one of that name
     */
    public static Optional<ModelDescription> byName(String name) {
        return source(name).map(text -> ModelFile.parse("models/" + name + ".yaml", text.getBytes(StandardCharsets.UTF_8),
            new TableFolder.OfProgram(FOLDER)));
    }

    /**
     * The model of a name or path where nothing needs to be said of who named it.
     *
     * @param nameOrPath a shipped name or the path of a file
     * @return the model
     * @throws InputException if there is no such model or its file is wrong
     */
    public static ModelDescription resolve(String nameOrPath) {
        return resolve("model", nameOrPath);
    }

    /**
     * What a user means by a model that is a file: a shipped name or the path of a file. A name with a separator or the ending
     * {@code .yaml} or {@code .yml} is a path.
     *
     * @param place      where the user wrote it, e.g. the option
     * @param nameOrPath what the user wrote
     * @return the model
     * @throws InputException if there is no such model or its file is wrong
     */
    public static ModelDescription resolve(String place, String nameOrPath) {
        Optional<ModelDescription> shipped = byName(nameOrPath);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        try {
            Path path = Path.of(nameOrPath);
            if (nameOrPath.matches(".*(?:[/\\\\].*|\\.ya?ml)") || Files.isRegularFile(path)) {
                return ModelFile.read(path);
            }
        } catch (InvalidPathException e) {
            throw InputException.of(place, nameOrPath, "this is not a path");
        }
        throw unknown(place, nameOrPath);
    }

    /**
     * Says that there is no model of a name, or no file of one that is written in code.
     *
     * @param place where the user wrote it, e.g. the option
     * @param name  what the user wrote
     * @return the exception to throw
     */
    public static InputException unknown(String place, String name) {
        return InputException.of(place, name, IN_CODE.contains(name) ? "is written in code and has no file; the command model tells what it says"
            : "there is no shipped model of this name; " + Suggestion.describe(name, Stream.concat(IN_CODE.stream(), names().stream()).toList())
            + ", or the path of a .yaml file");
    }

    private static Optional<String> text(String name) {
        try (InputStream stream = Models.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
