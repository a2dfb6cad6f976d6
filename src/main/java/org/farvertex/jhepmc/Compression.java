package org.farvertex.jhepmc;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes the compression of a file, which its first bytes tell. */
final class Compression {

    private static final int BUFFER = 1 << 16;

    private Compression() {
    }

    static InputStream expand(InputStream stream, String source) throws IOException {
        InputStream whole = new PatientStream(stream);
        whole.mark(2);
        boolean gzip = whole.read() == 0x1f && whole.read() == 0x8b;
        whole.reset();
        return gzip ? new GZIPInputStream(whole, BUFFER) : whole;
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
