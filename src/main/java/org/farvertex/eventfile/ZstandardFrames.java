package org.farvertex.eventfile;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.zip.ZipException;

/**
 * The content of Zstandard frames in a row. The stream that the library comes with takes a file that ends early in a later frame for whole;
 * this one asks whether the last frame was complete, and reports damage as Java's own streams do.
 */
final class ZstandardFrames extends InputStream {

    private static final int BUFFER = 1 << 17;

    private final InputStream compressed;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final byte[] chunk = new byte[BUFFER];
    private final ByteBuffer source = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private final ByteBuffer content = ByteBuffer.allocateDirect(BUFFER).limit(0);
    private boolean betweenFrames = true;

    ZstandardFrames(InputStream compressed) {
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        while (length > 0 && !content.hasRemaining()) {
            expand();
            if (!content.hasRemaining() && !source.hasRemaining() && !refill()) {
                return -1;
            }
        }
        int count = Math.min(length, content.remaining());
        content.get(bytes, offset, count);
        return count;
    }

    /** Undoes as much as there is room for; without a new source the rest of what is on its way. */
    private void expand() throws ZipException {
        content.clear();
        try {
            if (source.hasRemaining() || !betweenFrames) {
                betweenFrames = context.decompressDirectByteBufferStream(content, source);
            }
        } catch (ZstdException e) {
            ZipException damage = new ZipException(e.getMessage());
            damage.initCause(e);
            throw damage;
        } finally {
            content.flip();
        }
    }

    /** Gets more of the file, of which nothing may be missing where it ends. */
    private boolean refill() throws IOException {
        int count = compressed.read(chunk);
        if (count < 0 && !betweenFrames) {
            throw new EOFException("the last frame is not complete");
        }
        source.clear();
        source.put(chunk, 0, Math.max(count, 0)).flip();
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        context.close();
        compressed.close();
    }
}
