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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.farvertex.input.InputException;

/**
 * Things that stand in a file each: those shipped with the program, by name, and those of a user, by the path of the file.
 *
 * @param folder  the folder of the shipped ones, with their names in {@code index.txt}, among the resources
 * @param shipped reads a shipped one from its name and text
 * @param file    reads one from a file
 * @param <T>     what the files tell
 */
record NamedFiles<T>(String folder, BiFunction<String, String, T> shipped, Function<Path, T> file) {

    private static final String INDEX = "index.txt";
    /** What Java puts in place of letters of the command line that the locale does not have. */
    private static final char NO_CHARACTER = '\ufffd';
    private static final String VARIANT_OF = " < ";

    /** The names of the shipped ones, in the order of the index. */
    List<String> names() {
        return index().map(line -> line.replaceFirst(VARIANT_OF + ".*", "")).toList();
    }

    /** The names of those that are no other version of one before, in the order of the index. */
    List<String> standard() {
        return index().filter(line -> !line.contains(VARIANT_OF)).toList();
    }

    private Stream<String> index() {
        return text(INDEX).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** The text of a shipped one, if there is one of that name. */
    Optional<String> source(String name) {
        return names().contains(name) ? Optional.of(text(name + ".yaml")) : Optional.empty();
    }

    /** A shipped one, if there is one of that name. */
    Optional<T> byName(String name) {
        return source(name).map(text -> shipped.apply(name, text));
    }

    /**
     * What a user means: a shipped name or the path of a file. A name with a separator or the ending {@code .yaml} or {@code .yml} is a path.
     *
     * @param place      where the user wrote it
     * @param nameOrPath what the user wrote
     * @param unknown    what to say if it is neither
     */
    T resolve(String place, String nameOrPath, Function<String, InputException> unknown) {
        Optional<T> known = byName(nameOrPath);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            Path path = Path.of(nameOrPath);
            if (nameOrPath.matches(".*(?:[/\\\\].*|\\.ya?ml)") || Files.isRegularFile(path)) {
                return file.apply(path);
            }
        } catch (InvalidPathException e) {
            throw InputException.of(place, nameOrPath, "this is not a path" + (nameOrPath.indexOf(NO_CHARACTER) < 0 ? ""
                : " here: the locale has no such letters; a locale of UTF-8 has them, e.g. LC_ALL=C.UTF-8"));
        }
        throw unknown.apply(nameOrPath);
    }

    private String text(String name) {
        try (InputStream stream = NamedFiles.class.getResourceAsStream(folder + name)) {
            if (stream == null) {
                throw new IllegalStateException(folder + name + " is not part of the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
