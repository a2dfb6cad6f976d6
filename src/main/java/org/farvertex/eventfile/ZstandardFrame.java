package org.farvertex.eventfile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Compresses text into a frame of Zstandard, in Java alone: matches found by a table of the last place of every four bytes, literals by
 * Huffman's code. The same text gives the same bytes everywhere.
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
    private static final int HASH_BITS = 16;
    private static final int HASH = 0x9e3779b1;
    private static final int LEAST_MATCH = 6;
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

    private byte[] block(int from, int to) {
        MatchSequences sequences = new MatchSequences();
        literalCount = 0;
        int anchor = from;
        int at = from;
        while (at + LEAST_MATCH <= to) {
            int slot = (word(at) * HASH) >>> (Integer.SIZE - HASH_BITS);
            int candidate = places[slot];
            places[slot] = at;
            int length = candidate < 0 ? 0 : match(candidate, at, to);
            if (length >= LEAST_MATCH) {
                sequences.add(at - anchor, length, at - candidate);
                keep(anchor, at);
                at += length;
                anchor = at;
            } else {
                at++;
            }
        }
        keep(anchor, to);
        ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
        HuffmanLiterals.write(literals, literalCount, out);
        sequences.write(out);
        return out.toByteArray();
    }

    private void keep(int from, int to) {
        System.arraycopy(text, from, literals, literalCount, to - from);
        literalCount += to - from;
    }

    private int match(int candidate, int at, int to) {
        int most = Math.min(to - at, MOST_MATCH);
        int length = 0;
        while (length < most && text[candidate + length] == text[at + length]) {
            length++;
        }
        return length;
    }

    private int word(int at) {
        return (text[at] & 0xff) | (text[at + 1] & 0xff) << 8 | (text[at + 2] & 0xff) << 16 | text[at + 3] << 24;
    }
}
