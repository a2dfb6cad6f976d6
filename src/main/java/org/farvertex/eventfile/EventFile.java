package org.farvertex.eventfile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * Where events go and in which form.
 *
 * @param path    the file
 * @param format  its format
 * @param packing how it is compressed
 */
public record EventFile(Path path, EventFileFormat format, Packing packing) {

    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    /**
     * Chooses format and compression by the name of the file; what goes to standard output is HepMC3.
     *
     * @param path name ending in .hepmc3, .hepmc, .csv or .dat, and .gz or .zst behind that for a compressed file; {@code -} for standard output
     * @return the file
     * @throws InputException if the name ends in something else
     */
    public static EventFile of(Path path) {
        String name = String.valueOf(path.getFileName());
        Packing packing = Packing.of(name);
        String plain = packing.plain(name);
        Optional<EventFileFormat> format = Arrays.stream(EventFileFormat.values()).filter(f -> plain.endsWith(f.ending())).findFirst();
        if (format.isEmpty() && isStandardOutput(path)) {
            return new EventFile(path, EventFileFormat.HEPMC3, Packing.PLAIN);
        }
        return new EventFile(path, format.orElseThrow(() -> InputException.of(Subject.EVENT_FILE, path, "the name of an event file ends in "
            + Arrays.stream(EventFileFormat.values()).map(EventFileFormat::ending)
                .collect(Collectors.joining(", ")) + ", each also with .gz or .zst behind, or the format is named")), packing);
    }

    /**
     * A file of a given format; the name tells only whether it is compressed.
     *
     * @param path   name of the file, ending in .gz or .zst for a compressed one
     * @param format the format
     * @return the file
     */
    public static EventFile of(Path path, EventFileFormat format) {
        return new EventFile(path, format, Packing.of(String.valueOf(path.getFileName())));
    }

    /**
     * A file of a format by its name, which may tell the compression as well.
     *
     * @param path   name of the file
     * @param format as {@link EventFileFormat#named} takes it, with .gz or .zst behind to compress whatever the name of the file
     * @return the file
     * @throws InputException if there is no such format
     */
    public static EventFile of(Path path, String format) {
        Packing packing = Packing.of(format);
        EventFile file = of(path, EventFileFormat.named(packing.plain(format)));
        return packing == Packing.PLAIN ? file : new EventFile(path, file.format(), packing);
    }

    /**
     * How the names of files of this format, compressed like this, end.
     *
     * @return for example {@code .hepmc3.gz}
     */
    public String ending() {
        return format.ending() + packing.ending();
    }

    /**
     * What compresses the file is at hand; {@link EventFileWriter} asks as well, and this asks before the work.
     *
     * @throws InputException if it is not, and the file cannot be written
     */
    public void requireLibrary() {
        packing.require(path);
    }

    /**
     * Whether the events go to standard output, where nothing else must stand.
     *
     * @return true for {@code -} and the names that the system has for it
     */
    public boolean isStandardOutput() {
        return isStandardOutput(path);
    }

    /**
     * Whether a path means standard output.
     *
     * @param path a path as it was given
     * @return true for {@code -} and the names that the system has for it
     */
    public static boolean isStandardOutput(Path path) {
        return STANDARD_OUTPUT.contains(path.toString());
    }
}
