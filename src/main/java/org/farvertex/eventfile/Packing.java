package org.farvertex.eventfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.AsciiBuffer;

/** How a file is compressed. A block is a member (gzip) or frame (Zstandard) of its own; readers take many in a row as one. */
public enum Packing {
    /** Not at all. */
    PLAIN("") {
        @Override
        byte[] pack(AsciiBuffer text) {
            return text.toByteArray();
        }
    },
    /** By gzip, at its fastest: a quarter of the size, several times faster than the standard level. */
    GZIP(".gz") {
        @Override
        byte[] pack(AsciiBuffer text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.size() / 2 + 64);
            try (OutputStream gzip = new FastGzip(bytes)) {
                text.writeTo(gzip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    /** By Zstandard. */
    ZSTANDARD(".zst") {
        @Override
        void require(Path file) {
            Zstandard.require(file);
        }

        @Override
        byte[] pack(AsciiBuffer text) {
            return Zstandard.frame(text.toByteArray());
        }
    };

    private static final int FASTEST = 1;

    private final String ending;

    Packing(String ending) {
        this.ending = ending;
    }

    /** How names of such files end. */
    String ending() {
        return ending;
    }

    /** The packing that a name tells by its end. */
    static Packing of(String name) {
        return Arrays.stream(values()).filter(packing -> packing != PLAIN && name.endsWith(packing.ending)).findFirst().orElse(PLAIN);
    }

    /** A name without the end that tells the packing. */
    String plain(String name) {
        return name.substring(0, name.length() - ending.length());
    }

    /**
     * What compresses like this is at hand.
     *
     * @throws InputException if it is not, and the file cannot be written
     */
    void require(Path file) {
        // Java brings it
    }

    /** Compresses a text that is not empty. */
    abstract byte[] pack(AsciiBuffer text);

    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(FASTEST);
        }
    }
}
