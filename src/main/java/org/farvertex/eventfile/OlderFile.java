package org.farvertex.eventfile;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.farvertex.input.InputException;
import org.farvertex.input.Subject;

/**
 * The file that stands in the place of a new one. It goes only if the new one is the same: both are read side by side, so that a
 * difference is told with the header or with the first events.
 */
final class OlderFile implements AutoCloseable {

    /** Nothing that could be lost. */
    static final OlderFile NONE = new OlderFile(null, null);

    private final Path path;
    private final InputStream content;

    private OlderFile(Path path, InputStream content) {
        this.path = path;
        this.content = content;
    }

    /** What stands there; a device, a pipe and an empty file hold nothing. */
    static OlderFile at(Path path) {
        try {
            boolean something = Files.isRegularFile(path) && Files.size(path) > 0;
            return something ? new OlderFile(path, new BufferedInputStream(Files.newInputStream(path))) : NONE;
        } catch (IOException e) {
            throw different(path);
        }
    }

    /** The new file goes on with these bytes. */
    void requireNext(byte[] bytes) {
        try {
            if (content != null && !Arrays.equals(content.readNBytes(bytes.length), bytes)) {
                throw different(path);
            }
        } catch (IOException e) {
            throw different(path);
        }
    }

    /** The new file has nothing more. */
    void requireEnd() {
        try {
            if (content != null && content.read() >= 0) {
                throw different(path);
            }
        } catch (IOException e) {
            throw different(path);
        }
    }

    private static InputException different(Path path) {
        return InputException.of(Subject.OLDER_RESULTS, path,
            "is needed, since the file holds something else than these events; or choose another name");
    }

    @Override
    public void close() {
        try {
            if (content != null) {
                content.close();
            }
        } catch (IOException e) {
            // it was only read
        }
    }
}
