package org.farvertex.jhepmc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * HepMC2's IO_GenEvent, for programs that know no other.
 *
 * <p>Particle n has barcode 10000 + n. Of the run information only the weight names have a place; of the attributes the
 * cross section, {@code signal_process_id}, {@code signal_process_vertex}, {@code mpi}, {@code event_scale},
 * {@code alphaQCD}, {@code alphaQED}, under the names the HepMC3 library gives them. The others are left out. Particles that touch no vertex
 * leave one more, at the origin, that nothing enters: the library makes of it what they were.
 *
 * @param run what holds for all events
 */
public record HepMC2Formatter(GenRunInfo run) implements EventFormatter {

    /** Added to the number of a particle to make its barcode, as the HepMC3 library does. */
    static final int BARCODE_OFFSET = 10_000;

    private static final int BEAM = 4;

    @Override
    public void header(AsciiBuffer out) {
        out.put("\nHepMC::Version 2.06.09\n").put(HepMCFormat.IO_GENEVENT.start()).put('\n');
    }

    @Override
    public void event(GenEvent event, AsciiBuffer out) {
        run.requireWeights(event);
        int[] ends = event.endVertices();
        int[][] outgoing = event.outgoingByVertex();
        int[] lone = Arrays.stream(outgoing[0]).filter(index -> ends[index] == 0).toArray();
        eventLine(event, event.vertices().size() + (lone.length > 0 ? 1 : 0), out);
        if (!event.weights().isEmpty()) {
            weightNames(event.weights().size(), out);
        }
        out.put("U ").put(event.momentumUnit().name()).put(' ').put(event.lengthUnit().name()).put('\n');
        Optional<GenCrossSection> crossSection = GenCrossSection.of(event);
        if (crossSection.isPresent()) {
            out.put("C ").put(crossSection.get().value()).put(' ').put(crossSection.get().error()).put('\n');
        }
        for (int id = -1; id >= -event.vertices().size(); id--) {
            vertexWithParticles(event, id, outgoing, ends, out);
        }
        if (lone.length > 0) {
            out.put("V ").put(-event.vertices().size() - 1).put(" 0 0 0 0 0 0 ").put(lone.length).put(" 0\n");
            for (int index : lone) {
                particle(index + 1, event.particles().get(index), 0, out);
            }
        }
    }

    @Override
    public void footer(AsciiBuffer out) {
        out.put(HepMCFormat.IO_GENEVENT.end()).put("\n\n");
    }

    private static void eventLine(GenEvent event, int vertices, AsciiBuffer out) {
        int start = out.size();
        out.put("E ").put(event.number());
        for (HepMC2Column column : HepMC2Column.values()) {
            out.put(' ').put(column.text(event));
        }
        out.put(' ').put(vertices);
        int beams = 0;
        for (int i = 0; i < event.particles().size() && beams < 2; i++) {
            if (event.particles().get(i).status() == BEAM) {
                out.put(' ').put(BARCODE_OFFSET + i + 1);
                beams++;
            }
        }
        for (; beams < 2; beams++) {
            out.put(" 0");
        }
        out.put(" 0 ").put(event.weights().size());
        for (double weight : event.weights()) {
            out.put(' ').put(weight);
        }
        Text.endLine(out, start);
    }

    private void weightNames(int weights, AsciiBuffer out) {
        int start = out.size();
        out.put("N ").put(weights);
        for (int i = 0; i < weights; i++) {
            String name = run.weightNames().isEmpty() ? Integer.toString(i) : run.weightNames().get(i);
            out.put(" \"").put(name.replace('"', '\'')).put('"');
        }
        Text.endLine(out, start);
    }

    /** Writes a vertex, the particles that enter it from outside the event and those that leave it. */
    private static void vertexWithParticles(GenEvent event, int id, int[][] outgoing, int[] ends, AsciiBuffer out) {
        List<GenParticle> particles = event.particles();
        GenVertex vertex = event.vertices().get(-id - 1);
        int orphans = 0;
        for (int particle : vertex.incoming()) {
            orphans += particles.get(particle - 1).productionVertex() == 0 ? 1 : 0;
        }
        Position at = event.position(id);
        out.put("V ").put(id).put(' ').put(vertex.status()).put(' ').put(at.x()).put(' ').put(at.y()).put(' ')
            .put(at.z()).put(' ').put(at.t()).put(' ').put(orphans).put(' ').put(outgoing[-id].length).put(" 0\n");
        for (int particle : vertex.incoming()) {
            if (particles.get(particle - 1).productionVertex() == 0) {
                particle(particle, particles.get(particle - 1), id, out);
            }
        }
        for (int index : outgoing[-id]) {
            particle(index + 1, particles.get(index), ends[index], out);
        }
    }

    private static void particle(int id, GenParticle particle, int end, AsciiBuffer out) {
        out.put("P ").put(BARCODE_OFFSET + id).put(' ').put(particle.pdgId()).put(' ').put(particle.px()).put(' ')
            .put(particle.py()).put(' ').put(particle.pz()).put(' ').put(particle.e()).put(' ').put(particle.mass())
            .put(' ').put(particle.status()).put(" 0 0 ").put(end).put(" 0\n");
    }
}
