package org.farvertex.eventfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits as Zstandard stores them: written forward from the lowest bit, read backward from the last byte, whose highest set bit marks the end. */
final class BackwardBits {

    private static final VarHandle FOUR_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int size;
    private long held;
    private int count;

    BackwardBits(int capacity) {
        bytes = new byte[Math.max(16, capacity)];
    }

    /** Appends the lowest bits of a number, at most 31 of them. */
    void put(long value, int bits) {
        putClean(value & ((1L << bits) - 1), bits);
    }

    /** Appends a number of so many bits, at most 31, that has no others. */
    void putClean(long value, int bits) {
        held |= value << count;
        count += bits;
        if (count >= Integer.SIZE) {
            reserve(Integer.BYTES);
            FOUR_BYTES.set(bytes, size, (int) held);
            size += Integer.BYTES;
            held >>>= Integer.SIZE;
            count -= Integer.SIZE;
        }
    }

    /** All that was put, with the mark of the end. */
    byte[] close() {
        put(1, 1);
        for (; count > 0; count -= Byte.SIZE) {
            reserve(1);
            bytes[size++] = (byte) held;
            held >>>= Byte.SIZE;
        }
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
    }
}
