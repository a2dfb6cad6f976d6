package org.farvertex.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.farvertex.detector.Detector;
import org.farvertex.input.InputException;
import org.farvertex.input.Suggestion;

/** The experiments shipped with the program, and whatever a user names: a shipped one or a file. */
public final class Detectors {

    private static final NamedFiles<Detector> FILES = new NamedFiles<>("/detectors/", (name, text) -> DetectorFile.parse("detectors/" + name + ".yaml",
        name, text.getBytes(StandardCharsets.UTF_8)), DetectorFile::read);

    private static final String OWN_PROPOSAL = "short-baseline";

    private Detectors() {
    }

    /**
     * The names of the shipped detectors.
     *
     * @return the names in the order of {@code detectors/index.txt}
     */
    public static List<String> names() {
        return FILES.names();
    }

    /**
     * One detector for each experiment: what is meant by all of them.
     *
     * @return the shipped detectors without other versions of the same experiment, in the order of their names
     */
    public static List<Detector> standard() {
        return FILES.standard().stream().map(name -> byName(name).orElseThrow()).toList();
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
     * The shipped detectors of experiments that exist or are planned, in their standard version and without the project's own proposal.
     *
     * @return the detectors in the order of their names
     */
    public static List<Detector> experiments() {
        return standard().stream().filter(detector -> !detector.id().equals(OWN_PROPOSAL)).toList();
    }

    /**
     * A shipped detector.
     *
     * @param name its name, e.g. {@code faser}
     * @return the detector, if there is one of that name
     */
    public static Optional<Detector> byName(String name) {
        return FILES.byName(name);
    }

    /**
     * The text of a shipped detector file.
     *
     * @param name its name, e.g. {@code faser}
     * @return the text
     * @throws InputException if there is none of that name
     */
    public static String source(String name) {
        return FILES.source(name).orElseThrow(() -> unknown(name));
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
        return FILES.resolve("detector", nameOrPath, Detectors::unknown);
    }

    /** What a user means by a detector, with something changed in its file. */
    static Detector changed(String nameOrPath, UnaryOperator<YamlNode> change) {
        Optional<String> shipped = FILES.source(nameOrPath);
        if (shipped.isPresent()) {
            YamlNode root = YamlText.parse("detectors/" + nameOrPath + ".yaml", "a detector file", shipped.get());
            return DetectorFile.of(change.apply(root), nameOrPath);
        }
        Path file = Path.of(nameOrPath);
        return DetectorFile.of(change.apply(DetectorFile.node(file)), DetectorFile.id(file));
    }

    /**
     * The text that a detector is read from.
     *
     * @param nameOrPath what the user wrote
     * @return the text of the file
     */
    public static String text(String nameOrPath) {
        return FILES.source(nameOrPath).orElseGet(() -> DetectorFile.text(Path.of(nameOrPath)));
    }

    /**
     * What the text of a detector is called beside the results of a run that read it.
     *
     * @param nameOrPath what the user wrote
     * @return the name of a file
     */
    public static String recorded(String nameOrPath) {
        return "detector-" + resolve(nameOrPath).id() + ".yaml";
    }

    private static InputException unknown(String name) {
        return InputException.of("detector", name, "there is no shipped detector of this name; " + Suggestion.describe(name, names())
            + ", or the path of a .yaml file");
    }
}
