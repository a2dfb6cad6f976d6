package org.farvertex.geometry;

import java.util.List;

/**
 * The union of one or more solids; where they overlap, a point counts once.
 *
 * @param solids the parts, at least one
 */
public record Volume(List<Solid> solids) {

    /** Copies the list and checks that it has an entry. */
    public Volume {
        solids = List.copyOf(solids);
        if (solids.isEmpty()) {
            throw new IllegalArgumentException("a volume needs at least one solid");
        }
    }

    /**
     * A volume of the given solids.
     *
     * @param solids the parts, at least one
     * @return the volume
     */
    public static Volume of(Solid... solids) {
        return new Volume(List.of(solids));
    }

    /**
     * Plane where the volume begins [m].
     *
     * @return smallest z
     */
    public double front() {
        return solids.stream().mapToDouble(Solid::front).min().orElseThrow();
    }

    /**
     * Plane where the volume ends [m].
     *
     * @return largest z
     */
    public double back() {
        return solids.stream().mapToDouble(Solid::back).max().orElseThrow();
    }

    /**
     * Whether a point lies in any of the solids.
     *
     * @param x horizontal coordinate [m]
     * @param y vertical coordinate [m]
     * @param z coordinate along the beam [m]
     * @return true inside or on the surface
     */
    public boolean contains(double x, double y, double z) {
        for (int i = 0; i < solids.size(); i++) {
            if (solids.get(i).contains(x, y, z)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The stretches of the ray \(\vec o + s\,\vec d,\ s\ge0\) inside the volume: sorted, disjoint, overlapping or
     * touching chords merged. Allocates nothing.
     *
     * @param ox  origin [m]
     * @param oy  origin [m]
     * @param oz  origin [m]
     * @param dx  direction; (dx, dy, dz) must be a unit vector
     * @param dy  direction
     * @param dz  direction
     * @param out receives entry and exit distance [m] of each stretch, in turn; at least {@link #space()} long
     * @return the number of stretches
     */
    public int intervals(double ox, double oy, double oz, double dx, double dy, double dz, double[] out) {
        if (solids.size() == 1) {
            return solids.get(0).chord(ox, oy, oz, dx, dy, dz, out, 0) ? 1 : 0;
        }
        int count = 0;
        for (int i = 0; i < solids.size(); i++) {
            if (solids.get(i).chord(ox, oy, oz, dx, dy, dz, out, 2 * count)) {
                sink(out, count++);
            }
        }
        return merge(out, count);
    }

    /**
     * Length of the array that {@link #intervals} needs.
     *
     * @return two numbers per solid
     */
    public int space() {
        return 2 * solids.size();
    }

    /** Moves the last pair down to its place by entry distance. */
    private static void sink(double[] out, int last) {
        double entry = out[2 * last];
        double exit = out[2 * last + 1];
        int place = last;
        while (place > 0 && out[2 * place - 2] > entry) {
            out[2 * place] = out[2 * place - 2];
            out[2 * place + 1] = out[2 * place - 1];
            place--;
        }
        out[2 * place] = entry;
        out[2 * place + 1] = exit;
    }

    private static int merge(double[] out, int count) {
        if (count < 2) {
            return count;
        }
        int last = 0;
        for (int i = 1; i < count; i++) {
            if (out[2 * i] <= out[2 * last + 1]) {
                out[2 * last + 1] = Math.max(out[2 * last + 1], out[2 * i + 1]);
            } else {
                last++;
                out[2 * last] = out[2 * i];
                out[2 * last + 1] = out[2 * i + 1];
            }
        }
        return last + 1;
    }
}
