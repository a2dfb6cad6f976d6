package org.farvertex.spectrum;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The counts of a table as a run reads them: two arrays at once, where CSV is taken apart character by character. {@link TablePacker} makes them
 * of the CSV when the program is built.
 *
 * <p>In a file, big-endian: how many bins are filled, their places (row times columns plus column, 16 bits each), their counts (32 bits each).
 */
final class PackedCounts {

    /** End of the name of a file with both tables of a species, the coarse one first, and of the one with what meta.json says of the beam. */
    static final String SUFFIX = ".bin";
    static final String BEAM = "meta" + SUFFIX;

    /** Places of the bins that hold something, in ascending order. */
    private final short[] bins;
    private final int[] counts;

    private PackedCounts(short[] bins, int[] counts) {
        this.bins = bins;
        this.counts = counts;
    }

    /** Takes the next table from a file. */
    static PackedCounts read(ByteBuffer file) {
        int number = file.getInt();
        short[] bins = new short[number];
        file.asShortBuffer().get(bins);
        file.position(file.position() + number * Short.BYTES);
        int[] counts = new int[number];
        file.asIntBuffer().get(counts);
        file.position(file.position() + number * Integer.BYTES);
        return new PackedCounts(bins, counts);
    }

    /** Those of a table that holds whole numbers. */
    static PackedCounts of(CountTable table) {
        int bins = table.rows() * table.columns();
        short[] places = new short[bins];
        int[] counts = new int[bins];
        int filled = 0;
        for (int place = 0; place < bins; place++) {
            double count = table.content(place / table.columns(), place % table.columns());
            if (count > 0) {
                places[filled] = toShort(place);
                counts[filled] = Math.toIntExact(Math.round(count));
                filled++;
            }
        }
        return new PackedCounts(Arrays.copyOf(places, filled), Arrays.copyOf(counts, filled));
    }

    private static short toShort(int place) {
        if (place > Short.MAX_VALUE) {
            throw new IllegalArgumentException("bin " + place + " is beyond 16 bits");
        }
        return (short) place;
    }

    /** Number of filled bins. */
    int filled() {
        return bins.length;
    }

    /** Place of one of them. */
    int place(int i) {
        return bins[i];
    }

    /** What it holds. */
    int count(int i) {
        return counts[i];
    }

    int bytes() {
        return Integer.BYTES + bins.length * (Short.BYTES + Integer.BYTES);
    }

    void write(ByteBuffer file) {
        file.putInt(bins.length);
        for (short bin : bins) {
            file.putShort(bin);
        }
        for (int count : counts) {
            file.putInt(count);
        }
    }
}
