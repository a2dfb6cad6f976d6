package org.farvertex.report.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import org.farvertex.citation.Program;
import org.farvertex.input.Checksum;

/**
 * Everything that the results of a run depend on, so that what answers another question is told apart.
 *
 * @param command     the command line, without what changes nothing
 * @param fingerprint digest of version, options after defaults, detectors and tables by their contents
 */
public record Question(String command, String fingerprint) {

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+\\.\\d+(E[-+]?\\d+)?");
    private static final int SHORT = 8;
    private static final int LONGEST_NAME = 80;

    /**
     * The question made of some parts; their numbers count by value, since Java's versions write them differently.
     *
     * @param command the command line, without what changes nothing
     * @param parts   what the answer depends on, each with all of it in its text
     * @return the question
     */
    public static Question of(String command, List<?> parts) {
        String text = Program.version() + "\n" + String.join("\n", parts.stream().map(String::valueOf).toList());
        String exact = NUMBER.matcher(text).replaceAll(number -> Double.toHexString(Double.parseDouble(number.group())));
        MessageDigest digest = Checksum.begin();
        digest.update(exact.getBytes(StandardCharsets.UTF_8));
        return new Question(command, Checksum.end(digest));
    }

    /**
     * The name of a folder for its answer.
     *
     * @param readable what can be read in it
     * @param marked   whether more was asked than can be read, which a few letters then tell from others
     * @return a name without blanks
     */
    public String folder(String readable, boolean marked) {
        String plain = readable.replaceAll("[^\\w.+-]", "_");
        boolean whole = plain.equals(readable) && plain.length() <= LONGEST_NAME;
        return whole && !marked ? plain : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-"
            + fingerprint.substring(0, SHORT);
    }

    /** What stands beside the answer. */
    FolderRecord record() {
        return new FolderRecord(command, Program.version(), fingerprint, List.of());
    }
}
