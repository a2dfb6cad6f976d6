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
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.input.Suggestion;

/** The experiments shipped with the program, and whatever a user names: a shipped one or a file. */
public final class Detectors {

    private static final String FOLDER = "/detectors/";
    private static final String VARIANT_OF = " < ";

    private Detectors() {
    }

    /**
     * The names of the shipped detectors.
     *
     * @return the names in the order of {@code detectors/index.txt}
     */
    public static List<String> names() {
        return index().map(line -> line.split(VARIANT_OF)[0]).toList();
    }

    private static Stream<String> index() {
        return new String(resource("index.txt").orElseThrow(), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /**
     * One detector for each experiment: what is meant by all of them.
     *
     * @return the shipped detectors without other versions of the same experiment, in the order of their names
     */
    public static List<Detector> standard() {
        return index().filter(line -> !line.contains(VARIANT_OF)).map(name -> byName(name).orElseThrow()).toList();
    }

    /**
     * All shipped detectors, with every version of an experiment.
     *
     * @return the detectors in the order of their names
     */
    public static List<Detector> shipped() {
        return names().stream().map(name -> byName(name).orElseThrow()).toList();
    }

    /**
     * A shipped detector.
     *
     * @param name its name, e.g. {@code faser}
     * @return the detector, if there is one of that name
     */
    public static Optional<Detector> byName(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        return resource(name + ".yaml").map(bytes -> DetectorFile.parse("detectors/" + name + ".yaml", name, bytes));
    }

    /**
     * What a user means by a detector: a shipped name or the path of a file. A name with a separator or the ending
     * {@code .yaml} or {@code .yml} is a path.
     *
     * @param nameOrPath what the user wrote
     * @return the detector
     * @throws InputException if there is no such detector or its file is wrong
     */
    public static Detector resolve(String nameOrPath) {
        Optional<Detector> shipped = byName(nameOrPath);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        try {
            Path path = Path.of(nameOrPath);
            if (nameOrPath.matches(".*(?:[/\\\\].*|\\.ya?ml)") || Files.isRegularFile(path)) {
                return DetectorFile.read(path);
            }
        } catch (InvalidPathException e) {
            throw InputException.of("detector", nameOrPath, "this is not a path");
        }
        throw InputException.of("detector", nameOrPath, "there is no shipped detector of this name; "
            + Suggestion.describe(nameOrPath, names()) + ", or the path of a .yaml file");
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream stream = Detectors.class.getResourceAsStream(FOLDER + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
