package org.farvertex.eventfile;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits as Zstandard stores them: written forward from the lowest bit, read backward from the last byte, whose highest set bit marks the end. */
final class BackwardBits {

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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
        held |= (value & ((1L << bits) - 1)) << count;
        count += bits;
        if (count >= Integer.SIZE) {
            reserve(Integer.BYTES);
            FOUR_BYTES.set(bytes, size, (int) held);
            size += Integer.BYTES;
            held >>>= Integer.SIZE;
            count -= Integer.SIZE;
        }
    }

    /**
     * Appends the codes of symbols from the last to the first, before anything else. Whole bytes go out after every four, with no question whether there are
     * enough of them.
     *
     * @param symbols the symbols
     * @param from    the first
     * @param to      behind the last
     * @param codes   the code of each, at most 14 bits, above eight bits that tell its length
     */
    void putCodes(byte[] symbols, int from, int to, int... codes) {
        reserve(2 * (to - from) + Long.BYTES);
        long bits = held;
        int filled = count;
        int at = size;
        int i = to - 1;
        for (; i >= from + 3; i -= 4) {
            int one = codes[symbols[i] & 0xff];
            int two = codes[symbols[i - 1] & 0xff];
            int three = codes[symbols[i - 2] & 0xff];
            int four = codes[symbols[i - 3] & 0xff];
            long pair = one >>> Byte.SIZE | (long) (two >>> Byte.SIZE) << (one & 0xff);
            long other = three >>> Byte.SIZE | (long) (four >>> Byte.SIZE) << (three & 0xff);
            int length = (one & 0xff) + (two & 0xff);
            bits |= (pair | other << length) << filled;
            filled += length + (three & 0xff) + (four & 0xff);
            EIGHT_BYTES.set(bytes, at, bits);
            at += filled >>> 3;
            bits >>>= filled & ~7;
            filled &= 7;
        }
        for (; i >= from; i--) {
            int code = codes[symbols[i] & 0xff];
            bits |= (long) (code >>> Byte.SIZE) << filled;
            filled += code & 0xff;
            EIGHT_BYTES.set(bytes, at, bits);
            at += filled >>> 3;
            bits >>>= filled & ~7;
            filled &= 7;
        }
        held = bits;
        count = filled;
        size = at;
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
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + more);
        }
    }
}
