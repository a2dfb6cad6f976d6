package org.farvertex.jhepmc;

import java.io.IOException;
import java.io.InputStream;

/**
 * A way to undo a compression other than gzip, found by {@link java.util.ServiceLoader}: whoever has a library for Zstandard can let
 * {@link EventReader} read such files, while this package needs nothing but Java.
 */
public interface Decompression {

    /**
     * Whether this is what the file is compressed with.
     *
     * @param first  the first byte of the file, 0 to 255, -1 if there is none
     * @param second the second byte
     * @return whether {@link #open} can read it
     */
    boolean undoes(int first, int second);

    /**
     * The content of the file.
     *
     * @param compressed the bytes of the file from its start
     * @return a stream of what was compressed; closing it closes the other one. Where the file is damaged or cut short, reading it throws a
     *     {@link java.util.zip.ZipException} or an {@link java.io.EOFException}, as Java's reader of gzip does; {@link EventReader} then names the line
     * @throws IOException if the stream fails
     */
    InputStream open(InputStream compressed) throws IOException;
}
