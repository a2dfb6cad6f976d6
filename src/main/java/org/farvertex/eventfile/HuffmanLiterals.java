package org.farvertex.eventfile;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The literals of a Zstandard block, by a Huffman code of their own in four streams, or as they are where that is no gain.
 *
 * <p>Source: RFC 8878, sections 3.1.1.3.1 (section and header) and 4.2 (code).
 */
final class HuffmanLiterals {

    private static final int LONGEST_CODE = 11;
    private static final int SYMBOLS = 256;
    /** Fewer literals are not worth a table. */
    private static final int WORTH = 256;
    /** The description that we write lists the weights of so many symbols; the last one's follows from them. */
    private static final int LISTED = 128;
    private static final int COMPRESSED = 2;
    private static final int FOUR_STREAMS = 3;
    private static final int STREAMS = 4;

    private HuffmanLiterals() {
    }

    static void write(byte[] literals, int size, ByteArrayOutputStream out) {
        int[] counts = counts(literals, size);
        int last = 0;
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            last = counts[symbol] > 0 ? symbol : last;
        }
        if (size >= WORTH && last <= LISTED && counts[last] < size) {
            byte[] coded = coded(literals, size, last, lengths(counts));
            if (coded.length < size) {
                littleEndian(COMPRESSED | FOUR_STREAMS << 2 | (long) size << 4 | (long) coded.length << 22, 5, out);
                out.writeBytes(coded);
                return;
            }
        }
        littleEndian(3 << 2 | (long) size << 4, 3, out);
        out.write(literals, 0, size);
    }

    /** How often each symbol comes; neighbours, which are often the same, are counted apart, so that no count waits for the one before. */
    private static int[] counts(byte[] literals, int size) {
        int[] counts = new int[SYMBOLS];
        int[] others = new int[SYMBOLS];
        for (int i = 0; i + 1 < size; i += 2) {
            counts[literals[i] & 0xff]++;
            others[literals[i + 1] & 0xff]++;
        }
        if (size % 2 == 1) {
            counts[literals[size - 1] & 0xff]++;
        }
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            counts[symbol] += others[symbol];
        }
        return counts;
    }

    /** Lengths of the codes: those of Huffman, of counts halved until none is too long. */
    private static int[] lengths(int... counts) {
        int[] halved = counts.clone();
        while (true) {
            int[] lengths = huffman(halved);
            int longest = 0;
            for (int length : lengths) {
                longest = Math.max(longest, length);
            }
            if (longest <= LONGEST_CODE) {
                return lengths;
            }
            for (int i = 0; i < SYMBOLS; i++) {
                halved[i] = halved[i] > 0 ? halved[i] / 2 + 1 : 0;
            }
        }
    }

    private static int[] huffman(int... counts) {
        int[] parent = new int[2 * SYMBOLS];
        long[] weight = new long[2 * SYMBOLS];
        PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.comparingLong((Integer node) -> weight[node]).thenComparing(node -> node));
        for (int i = 0; i < SYMBOLS; i++) {
            weight[i] = counts[i];
            if (counts[i] > 0) {
                open.add(i);
            }
        }
        int node = SYMBOLS;
        while (open.size() > 1) {
            int one = open.remove();
            int other = open.remove();
            weight[node] = weight[one] + weight[other];
            parent[one] = node;
            parent[other] = node;
            open.add(node++);
        }
        int[] lengths = new int[SYMBOLS];
        for (int i = 0; i < SYMBOLS; i++) {
            for (int up = counts[i] > 0 ? parent[i] : 0; up > 0; up = parent[up]) {
                lengths[i]++;
            }
        }
        return lengths;
    }

    private static byte[] coded(byte[] literals, int size, int last, int... lengths) {
        int longest = 0;
        int[] perLength = new int[LONGEST_CODE + 2];
        for (int length : lengths) {
            longest = Math.max(longest, length);
            perLength[length]++;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        describe(last, longest, out, lengths);
        int[] next = new int[LONGEST_CODE + 1];
        for (int length = longest, first = 0; length > 0; length--) {
            next[length] = first;
            first = (first + perLength[length]) >> 1;
        }
        // code and length of a symbol in one number, for one look
        int[] codes = new int[SYMBOLS];
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
            codes[symbol] = lengths[symbol] > 0 ? (next[lengths[symbol]]++ << Byte.SIZE) | lengths[symbol] : 0;
        }
        int each = (size + STREAMS - 1) / STREAMS;
        byte[][] streams = new byte[STREAMS][];
        for (int i = 0; i < STREAMS; i++) {
            BackwardBits bits = new BackwardBits(2 * each + Long.BYTES);
            bits.putCodes(literals, i * each, Math.min(size, (i + 1) * each), codes);
            streams[i] = bits.close();
        }
        for (int i = 0; i < STREAMS - 1; i++) {
            littleEndian(streams[i].length, 2, out);
        }
        for (byte[] stream : streams) {
            out.writeBytes(stream);
        }
        return out.toByteArray();
    }

    /** The weights of all symbols before the last, two a byte. */
    private static void describe(int last, int longest, ByteArrayOutputStream out, int... lengths) {
        out.write(127 + last);
        for (int symbol = 0; symbol < last; symbol += 2) {
            int second = symbol + 1 < last ? weight(lengths[symbol + 1], longest) : 0;
            out.write(weight(lengths[symbol], longest) << 4 | second);
        }
    }

    private static int weight(int length, int longest) {
        return length == 0 ? 0 : longest + 1 - length;
    }

    static void littleEndian(long value, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >>> (Byte.SIZE * i)));
        }
    }
}
