package org.farvertex.eventfile;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Compresses text into a frame of Zstandard, in Java alone: matches found by a table of the last place of six bytes with which a
 * word began, literals by Huffman's code. The same text gives the same bytes everywhere.
 *
 * <p>Source of the format: Y. Collet, M. Kucherawy, RFC 8878 (2021), section 3.1.1.
 */
final class ZstandardFrame {

    private static final int MAGIC = 0xfd2fb528;
    /** The size of the content, in four bytes, is the window too; no checksum. */
    private static final int DESCRIPTOR = 0xa0;
    private static final int LARGEST_BLOCK = 1 << 17;
    private static final int RAW = 0;
    private static final int COMPRESSED = 2;
    private static final int HASH_BITS = 14;
    /** 2^64 over the golden ratio, odd. */
    private static final long HASH = 0x9e3779b97f4a7c15L;
    private static final int LEAST_MATCH = 6;
    /** Shifts all but the bytes of the shortest match out of eight. */
    private static final int OTHER_BITS = Long.SIZE - LEAST_MATCH * Byte.SIZE;
    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** The longest that a match of the format can be is longer than half a block. */
    private static final int MOST_MATCH = 1 << 16;

    private final byte[] text;
    private final int[] places = new int[1 << HASH_BITS];
    private final byte[] literals = new byte[LARGEST_BLOCK];
    private int literalCount;

    private ZstandardFrame(byte[] text) {
        this.text = text;
        Arrays.fill(places, -1);
    }

    /** The frame of a text that is not empty. */
    static byte[] of(byte[] text) {
        return new ZstandardFrame(text).frame();
    }

    private byte[] frame() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length / 2 + 64);
        HuffmanLiterals.littleEndian(MAGIC, 4, out);
        out.write(DESCRIPTOR);
        HuffmanLiterals.littleEndian(text.length, 4, out);
        for (int from = 0; from < text.length; from += LARGEST_BLOCK) {
            int to = Math.min(text.length, from + LARGEST_BLOCK);
            byte[] block = block(from, to);
            boolean raw = block.length >= to - from;
            int size = raw ? to - from : block.length;
            HuffmanLiterals.littleEndian((to == text.length ? 1 : 0) | (raw ? RAW : COMPRESSED) << 1 | size << 3, 3, out);
            out.write(raw ? text : block, raw ? from : 0, size);
        }
        return out.toByteArray();
    }

    /** Matches are looked for where words begin alone: what repeats in a list of events are words and lines, and digits do not. */
    private byte[] block(int from, int to) {
        MatchSequences sequences = new MatchSequences();
        literalCount = 0;
        int anchor = from;
        int at = from;
        while (at + Long.BYTES <= to) {
            int slot = (int) (((word(at) << OTHER_BITS) * HASH) >>> (Long.SIZE - HASH_BITS));
            int candidate = places[slot];
            places[slot] = at;
            int length = candidate < 0 ? 0 : match(candidate, at, to);
            if (length >= LEAST_MATCH) {
                int before = common(candidate, at, anchor);
                sequences.add(at - before - anchor, length + before, at - candidate);
                keep(anchor, at - before);
                anchor = at + length;
                at = anchor;
            } else {
                at = nextWord(at, to);
            }
        }
        keep(anchor, to);
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        HuffmanLiterals.write(literals, literalCount, out);
        sequences.write(out);
        return out.toByteArray();
    }

    /** How many bytes before two places are the same. */
    private int common(int candidate, int at, int anchor) {
        int length = 0;
        while (length < candidate && at - length > anchor && text[candidate - length - 1] == text[at - length - 1]) {
            length++;
        }
        return length;
    }

    /** The place behind the next blank or end of line, eight bytes in one look. */
    private int nextWord(int at, int to) {
        int place = at;
        while (place + Long.BYTES <= text.length) {
            long bytes = word(place);
            long small = (bytes - 0x2121_2121_2121_2121L) & ~bytes & 0x8080_8080_8080_8080L;
            if (small != 0) {
                return place + (Long.numberOfTrailingZeros(small) >> 3) + 1;
            }
            place += Long.BYTES;
        }
        return to;
    }

    private void keep(int from, int to) {
        System.arraycopy(text, from, literals, literalCount, to - from);
        literalCount += to - from;
    }

    private int match(int candidate, int at, int to) {
        int most = Math.min(to - at, MOST_MATCH);
        int length = 0;
        while (length + Long.BYTES <= most) {
            long difference = word(candidate + length) ^ word(at + length);
            if (difference != 0) {
                return length + (Long.numberOfTrailingZeros(difference) >> 3);
            }
            length += Long.BYTES;
        }
        while (length < most && text[candidate + length] == text[at + length]) {
            length++;
        }
        return length;
    }

    private long word(int at) {
        return (long) EIGHT_BYTES.get(text, at);
    }
}
