package org.farvertex.eventfile;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.farvertex.jhepmc.Decompression;

/** The library of Zstandard's authors, an independent reader of what we write. */
public final class ZstandardLibrary implements Decompression {

    /** Made by the search for services. */
    public ZstandardLibrary() {
        // nothing to prepare
    }

    @Override
    public boolean undoes(int first, int second) {
        // the first bytes of a frame (RFC 8878, section 3.1.1)
        return first == 0x28 && second == 0xb5;
    }

    @Override
    public InputStream open(InputStream compressed) throws IOException {
        return new ZstdInputStream(compressed);
    }

    /** The content of frames in a row. */
    static byte[] unpack(byte[] frames) throws IOException {
        try (InputStream in = new ZstdInputStream(new java.io.ByteArrayInputStream(frames)).setContinuous(false)) {
            return in.readAllBytes();
        }
    }
}
