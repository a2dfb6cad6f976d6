package org.farvertex.eventfile;

/**
 * A finite-state entropy code with given probabilities, for writing: the table of the reader, looked up in reverse.
 *
 * <p>A reader in state s gives the symbol of s, then reads n(s) bits b and goes to state base(s) + b. The states of a symbol share out all
 * states that may follow, so a writer that goes through the symbols from the last to the first always finds the one that leads where it must.
 *
 * <p>Source: RFC 8878, sections 3.1.1.3.2.2 (probabilities) and 4.1.1 (table).
 */
final class FiniteStates {

    /** Lengths of literals, section 3.1.1.3.2.2.1. */
    static final FiniteStates LITERAL_LENGTHS = new FiniteStates(6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3,
        2, 1, 1, 1, 1, 1, -1, -1, -1, -1);
    /** Lengths of matches, section 3.1.1.3.2.2.2. */
    static final FiniteStates MATCH_LENGTHS = new FiniteStates(6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    /** Offsets, section 3.1.1.3.2.2.3. */
    static final FiniteStates OFFSETS = new FiniteStates(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1);

    private final int accuracy;
    private final int[] bits;
    private final int[] base;
    private final int[][] before;

    private FiniteStates(int accuracy, int... shares) {
        this.accuracy = accuracy;
        int size = 1 << accuracy;
        int[] symbols = spread(size, shares);
        bits = new int[size];
        base = new int[size];
        before = new int[shares.length][size];
        int[] next = new int[shares.length];
        for (int i = 0; i < shares.length; i++) {
            next[i] = Math.max(1, shares[i]);
        }
        for (int state = 0; state < size; state++) {
            int symbol = symbols[state];
            int x = next[symbol]++;
            bits[state] = accuracy - (31 - Integer.numberOfLeadingZeros(x));
            base[state] = (x << bits[state]) - size;
            for (int to = base[state]; to < base[state] + (1 << bits[state]); to++) {
                before[symbol][to] = state;
            }
        }
    }

    /** The symbols of the states: the rarest at the end, the others in steps that visit every state once. */
    private static int[] spread(int size, int... shares) {
        int[] symbols = new int[size];
        int last = size - 1;
        for (int symbol = 0; symbol < shares.length; symbol++) {
            if (shares[symbol] < 0) {
                symbols[last--] = symbol;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int symbol = 0; symbol < shares.length; symbol++) {
            for (int i = 0; i < shares[symbol]; i++) {
                symbols[at] = symbol;
                do {
                    at = (at + step) & (size - 1);
                } while (at > last);
            }
        }
        return symbols;
    }

    /** A state in which the last symbol is given; nothing follows it. */
    int end(int symbol) {
        return before[symbol][0];
    }

    /** Writes how a reader gets from a symbol to the state that follows, and gives the state of the symbol. */
    int step(int symbol, int following, BackwardBits out) {
        int state = before[symbol][following];
        out.put(following - base[state], bits[state]);
        return state;
    }

    /** Writes the state in which a reader starts. */
    void start(int state, BackwardBits out) {
        out.put(state, accuracy);
    }
}
