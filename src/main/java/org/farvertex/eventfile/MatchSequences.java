package org.farvertex.eventfile;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The sequences of a Zstandard block: so many literals, then a match of such a length at such a distance, again and again.
 *
 * <p>Source: RFC 8878, section 3.1.1.3.2.
 */
final class MatchSequences {

    /** First length of each code of literals, and bits to add; below 16 the code is the length. */
    private static final int[] LITERAL_BASE = {16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536};
    private static final int[] LITERAL_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int LITERAL_PLAIN = 16;
    /** The same of matches; below 35 the code is the length less 3. */
    private static final int[] MATCH_BASE = {35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539};
    private static final int[] MATCH_BITS = {1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final int MATCH_PLAIN = 32;
    private static final int SHORTEST_MATCH = 3;
    /** Offsets 1 to 3 mean those used last, which are not used here. */
    private static final int REPEATED = 3;
    private static final int MANY = 0x7f00;
    /** Most lengths are below; their codes are looked up. */
    private static final int SHORT = 128;
    private static final int[] LITERAL_CODES = new int[SHORT];
    private static final int[] MATCH_CODES = new int[SHORT];

    static {
        for (int length = 0; length < SHORT; length++) {
            LITERAL_CODES[length] = literalCode(length);
            MATCH_CODES[length] = matchCode(length);
        }
    }

    private int[] literals = new int[1024];
    private int[] matches = new int[1024];
    private int[] offsets = new int[1024];
    private int count;

    void add(int literal, int match, int offset) {
        if (count == literals.length) {
            literals = Arrays.copyOf(literals, 2 * count);
            matches = Arrays.copyOf(matches, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
        }
        literals[count] = literal;
        matches[count] = match;
        offsets[count++] = offset + REPEATED;
    }

    void write(ByteArrayOutputStream out) {
        if (count < 128) {
            out.write(count);
        } else if (count < MANY) {
            out.write((count >> 8) + 128);
            out.write(count);
        } else {
            out.write(255);
            HuffmanLiterals.littleEndian(count - MANY, 2, out);
        }
        if (count > 0) {
            out.write(0); // all three codes with the probabilities of the format
            out.writeBytes(coded());
        }
    }

    /** From the last to the first, as the reader reads backward. */
    private byte[] coded() {
        BackwardBits bits = new BackwardBits(4 * count);
        int literalState = 0;
        int matchState = 0;
        int offsetState = 0;
        for (int i = count - 1; i >= 0; i--) {
            int literal = literals[i] < SHORT ? LITERAL_CODES[literals[i]] : literalCode(literals[i]);
            int match = matches[i] < SHORT ? MATCH_CODES[matches[i]] : matchCode(matches[i]);
            int offset = 31 - Integer.numberOfLeadingZeros(offsets[i]);
            boolean last = i == count - 1;
            offsetState = last ? FiniteStates.OFFSETS.end(offset) : FiniteStates.OFFSETS.step(offset, offsetState, bits);
            matchState = last ? FiniteStates.MATCH_LENGTHS.end(match) : FiniteStates.MATCH_LENGTHS.step(match, matchState, bits);
            literalState = last ? FiniteStates.LITERAL_LENGTHS.end(literal) : FiniteStates.LITERAL_LENGTHS.step(literal, literalState, bits);
            if (literal >= LITERAL_PLAIN) {
                bits.put(literals[i] - LITERAL_BASE[literal - LITERAL_PLAIN], LITERAL_BITS[literal - LITERAL_PLAIN]);
            }
            if (match >= MATCH_PLAIN) {
                bits.put(matches[i] - MATCH_BASE[match - MATCH_PLAIN], MATCH_BITS[match - MATCH_PLAIN]);
            }
            bits.put(offsets[i] - (1 << offset), offset);
        }
        FiniteStates.MATCH_LENGTHS.start(matchState, bits);
        FiniteStates.OFFSETS.start(offsetState, bits);
        FiniteStates.LITERAL_LENGTHS.start(literalState, bits);
        return bits.close();
    }

    private static int literalCode(int length) {
        return length < LITERAL_BASE[0] ? length : LITERAL_PLAIN + place(LITERAL_BASE, length);
    }

    private static int matchCode(int length) {
        return length < MATCH_BASE[0] ? length - SHORTEST_MATCH : MATCH_PLAIN + place(MATCH_BASE, length);
    }

    /** The last entry that is not above. */
    private static int place(int[] bases, int length) {
        int at = Arrays.binarySearch(bases, length);
        return at >= 0 ? at : -at - 2;
    }
}
