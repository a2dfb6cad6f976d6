package org.farvertex.jhepmc;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text with numbers in it that differ from one copy to the next, to be written many times: one short loop that copies what stands between
 * the numbers and writes them, in their shortest form. Immutable.
 */
public final class NumberForm {

    private static final VarHandle EIGHT_BYTES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What stands between the numbers, one behind the other, and eight bytes more. */
    private final byte[] between;
    /** Where the part before each number ends, and the part behind the last. */
    private final int[] ends;
    /** Which number stands at each place. */
    private final int[] numbers;
    /** An earlier place at which the same number stood, perhaps with the other sign; its text is copied if it does again. -1 for none. */
    private final int[] twins;

    /**
     * A form.
     *
     * @param text    the text with some numbers
     * @param from    where each of these begins
     * @param to      where it ends
     * @param numbers which of the numbers to come stands there
     */
    public NumberForm(byte[] text, int[] from, int[] to, int[] numbers) {
        this.numbers = numbers.clone();
        this.ends = new int[from.length + 1];
        this.twins = new int[from.length];
        byte[] parts = new byte[text.length + Long.BYTES];
        int size = 0;
        int last = 0;
        for (int i = 0; i <= from.length; i++) {
            int next = i < from.length ? from[i] : text.length;
            System.arraycopy(text, last, parts, size, next - last);
            size += next - last;
            ends[i] = size;
            last = i < from.length ? to[i] : last;
        }
        for (int i = 0; i < from.length; i++) {
            twins[i] = -1;
            for (int k = 0; k < i && twins[i] < 0; k++) {
                twins[i] = magnitude(text, from[k], to[k]).equals(magnitude(text, from[i], to[i])) ? k : -1;
            }
        }
        this.between = Arrays.copyOf(parts, size + Long.BYTES);
    }

    private static String magnitude(byte[] text, int from, int to) {
        return new String(text, from, to - from, StandardCharsets.US_ASCII).replace("-", "");
    }

    /**
     * Writes the text with numbers of its own.
     *
     * @param values the numbers
     * @param out    where to append
     * @throws IllegalArgumentException if a number that is needed is infinite or not a number
     */
    public void write(double[] values, AsciiBuffer out) {
        byte[] bytes = out.room(between.length + ShortestDecimal.LONGEST * numbers.length);
        int[] begins = new int[numbers.length];
        int[] stops = new int[numbers.length];
        int at = out.size();
        int from = 0;
        for (int i = 0; i < numbers.length; i++) {
            at = part(from, ends[i], bytes, at);
            from = ends[i];
            begins[i] = at;
            double value = values[numbers[i]];
            int twin = twins[i];
            if (twin >= 0 && Math.abs(value) == Math.abs(values[numbers[twin]])) {
                at = again(value, bytes, begins[twin], stops[twin], at);
            } else {
                AsciiBuffer.requireFinite(value);
                at = ShortestDecimal.write(value, bytes, at);
            }
            stops[i] = at;
        }
        out.filled(part(from, ends[numbers.length], bytes, at));
    }

    /** Copies what stands between two numbers, mostly a few bytes, of which eight are moved in one go. */
    private int part(int from, int to, byte[] bytes, int at) {
        int length = to - from;
        if (length <= Long.BYTES) {
            EIGHT_BYTES.set(bytes, at, (long) EIGHT_BYTES.get(between, from));
        } else {
            System.arraycopy(between, from, bytes, at, length);
        }
        return at + length;
    }

    /** Copies the number of the same magnitude between two places, mostly with its sign, eight bytes in one go. */
    private static int again(double value, byte[] bytes, int begin, int end, int at) {
        int from = bytes[begin] == '-' ? begin + 1 : begin;
        int position = at;
        if (Double.doubleToRawLongBits(value) < 0) {
            bytes[position++] = '-';
        }
        // what is copied too much is overwritten, and does not reach what it is copied from
        for (int k = 0; k < end - from; k += Long.BYTES) {
            EIGHT_BYTES.set(bytes, position + k, (long) EIGHT_BYTES.get(bytes, from + k));
        }
        return position + end - from;
    }
}
