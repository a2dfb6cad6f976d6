package org.farvertex.config;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.input.Suggestion;
import org.farvertex.model.CodedModels;
import org.farvertex.model.Model;
import org.farvertex.model.data.ModelDescription;

/** The model files shipped with the program, and whatever a user names: a shipped one or a file. */
public final class Models {

    private static final String FOLDER = "/models/";
    private static final NamedFiles<ModelDescription> FILES = new NamedFiles<>(FOLDER, (name, text) -> ModelFile.parse("models/" + name + ".yaml",
        text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfProgram(FOLDER)), ModelFile::read);

    private Models() {
    }

    /**
     * The names of the shipped model files.
     *
     * @return the names in the order of {@code models/index.txt}
     */
    public static List<String> names() {
        return FILES.names();
    }

    /**
     * The text of a shipped model file.
     *
     * @param name its name, e.g. {@code dark-higgs}
     * @return the text
     * @throws InputException if there is none of that name
     */
    public static String source(String name) {
        return FILES.source(name).orElseThrow(() -> unknown("model", name));
    }

    /**
     * A shipped model file, read.
     *
     * @param name its name
     * @return the model, if there is one of that name
     */
    public static Optional<ModelDescription> byName(String name) {
        return FILES.byName(name);
    }

    /**
     * Whether a model is one of the program's own.
     *
     * @param model the model, as it was read
     * @return false for the file of a user
     */
    public static boolean isShipped(ModelDescription model) {
        return byName(model.name()).filter(own -> own.contents().equals(model.contents())).isPresent();
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
        return FILES.resolve(place, nameOrPath, name -> unknown(place, name));
    }

    private static InputException unknown(String place, String name) {
        if (CodedModels.byName(name).isPresent()) {
            return InputException.of(place, name, "is written in code and has no file; the command model tells what it says");
        }
        List<String> all = Stream.concat(CodedModels.ALL.stream().map(Model::name), names().stream()).toList();
        return InputException.of(place, name, "there is no shipped model of this name; " + Suggestion.describe(name, all)
            + ", or the path of a .yaml file");
    }
}
