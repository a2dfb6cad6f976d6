package org.farvertex.input;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder of the user's, and where it was named. It is the same folder wherever that was: two that differ in nothing else are equal.
 *
 * @param path  the folder
 * @param place file and key that name it, e.g. {@code my.yaml: beam.spectra}; empty for an option, whose name the command line knows
 */
public record NamedFolder(Path path, Optional<String> place) {

    /**
     * A folder that an option or a program names.
     *
     * @param path the folder
     * @return the same
     */
    public static NamedFolder of(Path path) {
        return new NamedFolder(path, Optional.empty());
    }

    /**
     * What is wrong with it.
     *
     * @param subject what it is on a command line
     * @param problem what is wrong and what is allowed
     * @return the exception to throw
     */
    public InputException wrong(Subject subject, String problem) {
        return place.map(key -> InputException.of(key, path, problem)).orElseGet(() -> InputException.of(subject, path, problem));
    }

    /**
     * What is wrong with a file in it.
     *
     * @param fault the file and what is wrong
     * @return the exception to throw, which says what file names the folder, if one does
     */
    public InputException holding(InputException fault) {
        return place.map(fault::namedBy).orElse(fault);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedFolder folder && path.equals(folder.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
