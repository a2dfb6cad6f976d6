package org.farvertex.eventfile;

import java.util.Arrays;

/** Bits as Zstandard stores them: written forward from the lowest bit, read backward from the last byte, whose highest set bit marks the end. */
final class BackwardBits {

    private byte[] bytes;
    private int size;
    private long held;
    private int count;

    BackwardBits(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** Appends the lowest bits of a number, at most 31 of them. */
    void put(long value, int bits) {
        held |= (value & ((1L << bits) - 1)) << count;
        count += bits;
        while (count >= Byte.SIZE) {
            add((byte) held);
            held >>>= Byte.SIZE;
            count -= Byte.SIZE;
        }
    }

    /** All that was put, with the mark of the end. */
    byte[] close() {
        put(1, 1);
        if (count > 0) {
            add((byte) held);
        }
        return Arrays.copyOf(bytes, size);
    }

    private void add(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = value;
    }
}
