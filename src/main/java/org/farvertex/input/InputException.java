package org.farvertex.input;

import java.util.function.Function;

/**
 * The user's input is wrong: one line that says where (file, key or option), what stands there and what is allowed.
 *
 * <p>The command line prints the message alone, without a stack trace, and exits with 2. Everything that reads what a
 * user wrote throws this and nothing else; an {@link IllegalArgumentException} from a value class means that we built
 * an impossible value ourselves, unless the reader that knows file and key turns it into this one.
 */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_VALUE = 120;

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
        return new InputException(oneLine(place + ": '" + shorten(String.valueOf(value)) + "': " + allowed), null);
    }

    /**
     * A fault that has no value to quote (a missing key, an unreadable file).
     *
     * @param place   file and key, or option
     * @param problem what is wrong and what to do
     * @return the exception to throw
     */
    public static InputException of(String place, String problem) {
        return new InputException(oneLine(place + ": " + problem), null);
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
        return new InputException(oneLine(place + ": '" + shorten(String.valueOf(value)) + "': " + cause.getMessage()),
            cause);
    }

    private static String shorten(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
