package org.farvertex.eventfile;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.farvertex.jhepmc.Decompression;

/** Lets {@link org.farvertex.jhepmc.EventReader} read what {@link Packing#ZSTANDARD} wrote; found as a service. */
public final class ZstandardFiles implements Decompression {

    /** Made by the search for services. */
    public ZstandardFiles() {
        // nothing to prepare
    }

    @Override
    public boolean undoes(int first, int second) {
        // the first bytes of a frame, 0xFD2FB528 in little-endian order (RFC 8878, section 3.1.1)
        return first == 0x28 && second == 0xb5;
    }

    @Override
    public InputStream open(InputStream compressed) throws IOException {
        return new ZstdInputStream(compressed);
    }
}
