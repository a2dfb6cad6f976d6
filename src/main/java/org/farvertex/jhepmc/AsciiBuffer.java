package org.farvertex.jhepmc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing block of text as bytes, made for numbers: nothing is boxed and no string is built.
 *
 * <p>One buffer belongs to one thread. Numbers are written in the shortest form that reads back exactly, the same on
 * every Java; text outside ASCII is written as UTF-8.
 */
public final class AsciiBuffer {

    private static final int LONGEST_LONG = 20;

    private byte[] bytes;
    private int size;

    /**
     * An empty buffer.
     *
     * @param capacity bytes to hold before it grows
     */
    public AsciiBuffer(int capacity) {
        bytes = new byte[Math.max(64, capacity)];
    }

    /**
     * Appends one ASCII character.
     *
     * @param character code below 128
     * @return this
     */
    public AsciiBuffer put(char character) {
        reserve(1);
        bytes[size++] = (byte) character;
        return this;
    }

    /**
     * Appends text, unescaped.
     *
     * @param text any text
     * @return this
     */
    public AsciiBuffer put(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character >= 128) {
                return putUtf8(text.substring(i));
            }
            bytes[size++] = (byte) character;
        }
        return this;
    }

    private AsciiBuffer putUtf8(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Appends an integer.
     *
     * @param value any number
     * @return this
     */
    public AsciiBuffer put(long value) {
        reserve(LONGEST_LONG);
        if (value >= 0 && value < 10) {
            bytes[size++] = (byte) ('0' + value);
            return this;
        }
        if (value == Long.MIN_VALUE) {
            return put(Long.toString(value));
        }
        if (value < 0) {
            bytes[size++] = '-';
        }
        size = DecimalLayout.integer(Math.abs(value), bytes, size);
        return this;
    }

    /**
     * Appends a double in the shortest form that reads back as the same double.
     *
     * @param value finite number
     * @return this
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public AsciiBuffer put(double value) {
        requireFinite(value);
        reserve(ShortestDecimal.LONGEST);
        size = ShortestDecimal.write(value, bytes, size);
        return this;
    }

    /**
     * Appends text that is encoded already.
     *
     * @param text bytes of UTF-8
     * @return this
     */
    public AsciiBuffer put(byte[] text) {
        reserve(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    /**
     * Number of bytes held.
     *
     * @return bytes
     */
    public int size() {
        return size;
    }

    /** Forgets the content and keeps the memory. */
    public void clear() {
        size = 0;
    }

    /**
     * Copies the content.
     *
     * @return a fresh array
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /**
     * Writes the content to a stream.
     *
     * @param out where to write
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }

    /** The content as text. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    /** The bytes, with room for so many more behind those that are {@link #filled}. */
    byte[] room(int more) {
        reserve(more);
        return bytes;
    }

    /** The bytes are filled up to a place. */
    void filled(int end) {
        size = end;
    }

    static void requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a file cannot hold the number " + value);
        }
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + more, Math.addExact(bytes.length, bytes.length)));
        }
    }
}
