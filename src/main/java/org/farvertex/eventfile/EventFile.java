package org.farvertex.eventfile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * Where events go and in which form.
 *
 * @param path       the file
 * @param format     its format
 * @param compressed whether it is compressed by gzip
 */
public record EventFile(Path path, EventFileFormat format, boolean compressed) {

    private static final String GZIP = ".gz";

    /**
     * Chooses format and compression by the name of the file.
     *
     * @param path name ending in .hepmc3, .hepmc, .csv or .dat, and .gz behind that for a compressed file
     * @return the file
     * @throws InputException if the name ends in something else
     */
    public static EventFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean compressed = name.endsWith(GZIP);
        String plain = compressed ? name.substring(0, name.length() - GZIP.length()) : name;
        EventFileFormat format = Arrays.stream(EventFileFormat.values()).filter(f -> plain.endsWith(f.ending()))
            .findFirst().orElseThrow(() -> InputException.of(Subject.EVENT_FILE, path, "the name of an event file ends in "
                + Arrays.stream(EventFileFormat.values()).map(EventFileFormat::ending)
                    .collect(Collectors.joining(", ")) + ", each also with .gz behind, or the format is named"));
        return new EventFile(path, format, compressed);
    }

    /**
     * A file of a given format; the name tells only whether it is compressed.
     *
     * @param path   name of the file, ending in .gz for a compressed one
     * @param format the format
     * @return the file
     */
    public static EventFile of(Path path, EventFileFormat format) {
        return new EventFile(path, format, String.valueOf(path.getFileName()).endsWith(GZIP));
    }
}
