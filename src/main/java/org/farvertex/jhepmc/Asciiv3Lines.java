package org.farvertex.jhepmc;

import java.util.List;

/**
 * The lines of an event in HepMC3's Asciiv3, one after the other, for programs that know their events well enough to write them without
 * building a {@link GenEvent} first: it is up to them that particles and vertices are as many as told, numbered as they come, every vertex just
 * before the first particle that leaves it.
 */
public final class Asciiv3Lines {

    private static final int COORDINATES = 4;

    private Asciiv3Lines() {
    }

    /**
     * Begins an event.
     *
     * @param number    its number
     * @param vertices  number of its vertices
     * @param particles number of its particles
     * @param momentum  unit of momenta, energies and masses
     * @param length    unit of positions
     * @param out       where to append
     */
    public static void event(int number, int vertices, int particles, MomentumUnit momentum, LengthUnit length, AsciiBuffer out) {
        out.put("E ").put(number).put(' ').put(vertices).put(' ').put(particles);
        out.put("\nU ").put(momentum.name()).put(' ').put(length.name()).put('\n');
    }

    /**
     * Its weights; no line if there are none.
     *
     * @param weights one per weight name of the run
     * @param out     where to append
     */
    public static void weights(List<Double> weights, AsciiBuffer out) {
        if (!weights.isEmpty()) {
            int start = out.size();
            out.put('W');
            for (int i = 0; i < weights.size(); i++) {
                out.put(' ').put(weights.get(i).doubleValue());
            }
            Text.endLine(out, start);
        }
    }

    /**
     * An attribute; no line if its value is empty, since readers fail on that.
     *
     * @param attribute the attribute
     * @param out       where to append
     */
    public static void attribute(Attribute attribute, AsciiBuffer out) {
        if (!attribute.value().isBlank()) {
            int start = out.size();
            out.put("A ").put(attribute.owner()).put(' ').put(attribute.name()).put(' ');
            Text.escape(attribute.value(), out);
            Text.endLine(out, start);
        }
    }

    /**
     * A vertex.
     *
     * @param id     -1 for the first, and so on
     * @param status the generator's own, 0 if it has none
     * @param first  number of the first particle that ends here
     * @param count  how many end here; the others have the numbers that follow
     * @param place  numbers of which four are where it is: x, y, z, t
     * @param at     place of the first of them
     * @param out    where to append
     */
    public static void vertex(int id, int status, int first, int count, double[] place, int at, AsciiBuffer out) {
        out.put("V ").put(id).put(' ').put(status).put(count == 0 ? " [0" : " [");
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.put(',');
            }
            out.put(first + i);
        }
        out.put("] @").putColumns(place, at, at + COORDINATES).put('\n');
    }

    /**
     * A particle.
     *
     * @param id      1 for the first, and so on
     * @param vertex  -n for the n-th vertex, 0 if it begins at none
     * @param pdgId   number in the Monte Carlo scheme of the PDG
     * @param numbers numbers of which five are its px, py, pz, energy and mass
     * @param at      place of the first of them
     * @param status  status
     * @param out     where to append
     */
    public static void particle(int id, int vertex, int pdgId, double[] numbers, int at, int status, AsciiBuffer out) {
        out.put("P ").put(id).put(' ').put(vertex).put(' ').put(pdgId).putColumns(numbers, at, at + COORDINATES).put(' ')
            .putAgain(numbers[at + COORDINATES]).put(' ').put(status).put('\n');
    }
}
