package org.farvertex.jhepmc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.zip.GZIPInputStream;

/** Undoes the compression of a file, which its first bytes tell. */
final class Compression {

    private static final int BUFFER = 1 << 16;
    /** How files begin that are not compressed. */
    private static final String TEXT = "H#\n\r";

    private Compression() {
    }

    static InputStream expand(InputStream stream, String source) throws IOException {
        InputStream whole = new PatientStream(stream);
        whole.mark(2);
        int first = whole.read();
        int second = whole.read();
        whole.reset();
        if (first == 0x1f && second == 0x8b) {
            return new GZIPInputStream(whole, BUFFER);
        }
        if (TEXT.indexOf(first) >= 0) {
            return whole;
        }
        for (Decompression other : ServiceLoader.load(Decompression.class, Decompression.class.getClassLoader())) {
            if (other.undoes(first, second)) {
                return other.open(whole);
            }
        }
        if (first == 0x28 && second == 0xb5) {
            throw new MalformedEventException(source, 1, "is compressed by Zstandard, which nothing here can undo; unpack it first");
        }
        return whole;
    }

    /**
     * Says that there is more to come until the end has been seen: Java's reader of gzip takes what is not at hand at once, as in a pipe, for
     * the end of the file and drops the members behind.
     */
    private static final class PatientStream extends BufferedInputStream {

        PatientStream(InputStream stream) {
            super(stream, BUFFER);
        }

        @Override
        public synchronized int available() throws IOException {
            mark(1);
            boolean more = read() >= 0;
            reset();
            return more ? 1 : 0;
        }
    }
}
