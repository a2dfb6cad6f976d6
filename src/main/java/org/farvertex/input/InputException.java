package org.farvertex.input;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The user's input is wrong: one line that says where (file, key or option), what stands there and what is allowed.
 *
 * <p>The command line prints the message alone, without a stack trace, and exits with 2. Everything that reads what a
 * user wrote throws this and nothing else; an {@link IllegalArgumentException} from a value class means that we built
 * an impossible value ourselves, unless the reader that knows file and key turns it into this one.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Names of files are told whole if they can be; nothing else is as long. What is longer keeps its end, where the file's own name and the key are. */
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_PROBLEM = 600;

    private final Subject subject;

    private InputException(String message, Throwable cause) {
        this(message, cause, null);
    }

    private InputException(String message, Throwable cause, Subject subject) {
        super(message, cause);
        this.subject = subject;
    }

    /**
     * A value that is not allowed, told by what it is: which option or key that was, the caller's caller knows.
     *
     * @param subject what was chosen
     * @param value   what stands there
     * @param allowed what is allowed, or how to mend it
     * @return the exception to throw
     */
    public static InputException of(Subject subject, Object value, String allowed) {
        return new InputException(of(subject.words(), value, allowed).getMessage(), null, subject);
    }

    /**
     * What the user chose that is wrong.
     *
     * @return the subject; empty if the message names file and key, or the option
     */
    public Optional<Subject> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * The message under the name by which the user knows the thing.
     *
     * @param name name of a subject, e.g. the option that chooses it
     * @return one line
     */
    public String messageFor(Function<Subject, String> name) {
        return subject == null ? getMessage() : name.apply(subject) + getMessage().substring(subject.words().length());
    }

    /**
     * A value that is not allowed.
     *
     * @param place   file and key, or option, e.g. {@code "faser.yaml: decayVolume[0].length"}
     * @param value   what stands there
     * @param allowed what is allowed, or how to mend it
     * @return the exception to throw
     */
    public static InputException of(String place, Object value, String allowed) {
        return new InputException(place(place) + quoted(value) + ": " + problem(allowed), null);
    }

    /**
     * A fault that has no value to quote (a missing key, an unreadable file).
     *
     * @param place   file and key, or option
     * @param problem what is wrong and what to do
     * @return the exception to throw
     */
    public static InputException of(String place, String problem) {
        return new InputException(place(place) + problem(problem), null);
    }

    /**
     * Puts the place of a value before an error that a value class reported.
     *
     * @param place file and key, or option
     * @param value what stands there
     * @param cause the error of the value class; its message becomes the explanation
     * @return the exception to throw
     */
    public static InputException of(String place, Object value, IllegalArgumentException cause) {
        return new InputException(place(place) + quoted(value) + ": "
            + problem(String.valueOf(cause.getMessage())), cause);
    }

    /**
     * The same fault, and those beside it, told in other words.
     *
     * @param words what becomes of each message
     * @return the exception to throw
     */
    public InputException told(UnaryOperator<String> words) {
        InputException told = new InputException(words.apply(getMessage()), this, subject);
        for (Throwable other : getSuppressed()) {
            told.addSuppressed(other instanceof InputException fault ? fault.told(words) : other);
        }
        return told;
    }

    /**
     * The same fault, and those beside it, of a file that another file names.
     *
     * @param place file and key that name it
     * @return the exception to throw
     */
    public InputException namedBy(String place) {
        return told(message -> message + " (named by " + Shown.place(place, LONGEST_PLACE) + ")");
    }

    private static String quoted(Object value) {
        boolean written = value instanceof CharSequence || value instanceof Path;
        String text = written ? value.toString() : ShownNumbers.in(String.valueOf(value));
        return "'" + (value instanceof Path ? Shown.place(text, LONGEST_PLACE) : Shown.value(text)) + "'";
    }

    private static String place(String place) {
        return Shown.place(place, LONGEST_PLACE) + ": ";
    }

    private static String problem(String problem) {
        return Shown.plain(Shown.cut(ShownNumbers.inWords(problem.replaceAll("\\s*[\\r\\n]+\\s*", " ")), LONGEST_PROBLEM));
    }
}
