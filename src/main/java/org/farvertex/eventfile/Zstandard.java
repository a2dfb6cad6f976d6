package org.farvertex.eventfile;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.Decompression;

/**
 * Zstandard, written and read by the library of its authors. The library is native: it unpacks itself into the folder for temporary files when
 * it is first needed, which a machine may not allow or which nobody may have made for it.
 */
public final class Zstandard implements Decompression {

    /** The fastest makes the smallest files too: what repeats in events is near, and longer searches find matches that are shorter. */
    private static final int LEVEL = 1;
    /** How frames begin (RFC 8878, section 3.1.1). */
    private static final int FIRST = 0x28;
    private static final int SECOND = 0xb5;
    /** How those begin that hold something else and are passed over (section 3.1.2): sixteen numbers, 0x184d2a50 to 0x184d2a5f. */
    private static final int SKIPPED_FIRST = 0x50;
    private static final int SKIPPED_SECOND = 0x2a;
    private static final int ANY_OF_SIXTEEN = 0xf0;

    /** Made by the search for services. */
    public Zstandard() {
        // the library is loaded when something is to be read
    }

    /** The library is at hand, or the file cannot be written. */
    static void require(Path file) {
        try {
            load();
        } catch (IOException e) {
            throw InputException.of(file.toString(), e.getMessage() + "; or compress by gzip (.gz)");
        }
    }

    private static void load() throws IOException {
        try {
            Native.load();
        } catch (LinkageError | RuntimeException e) {
            String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst(":$", "");
            throw new IOException("the library of Zstandard cannot be loaded here (" + why + "); give it another folder by Java's -Djava.io.tmpdir=FOLDER", e);
        }
    }

    /** The frame of a text that is not empty, with a checksum. */
    static byte[] frame(byte[] text) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(LEVEL).setChecksum(true).compress(text);
        }
    }

    @Override
    public boolean undoes(int first, int second) {
        return (first == FIRST && second == SECOND) || ((first & ANY_OF_SIXTEEN) == SKIPPED_FIRST && second == SKIPPED_SECOND);
    }

    @Override
    public InputStream open(InputStream compressed) throws IOException {
        load();
        return new ZstandardFrames(compressed);
    }
}
