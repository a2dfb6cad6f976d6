package org.farvertex.jhepmc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.jhepmc.EventDraft.VertexDraft;

/**
 * Vertices that a file does not write out: a particle whose parent is particle m begins where m ends. Their numbers are
 * those the vertices written out leave free, in order.
 */
final class ImpliedVertices {

    private final Map<Integer, List<Integer>> daughtersByMother = new LinkedHashMap<>();

    /** Notes the parent of a particle, of any kind. */
    void parent(int particle, int parent) {
        if (parent > 0) {
            daughtersByMother.computeIfAbsent(parent, mother -> new ArrayList<>()).add(particle);
        }
    }

    /** Adds the implied vertices to a complete event and hands the shift of an E line to the vertices at its origin. */
    void settle(EventDraft draft, Optional<Position> shift) throws MalformedEventException {
        Map<Integer, Integer> ends = new HashMap<>();
        draft.vertices.forEach((id, vertex) -> vertex.incoming().forEach(particle -> ends.put(particle, id)));
        int free = -1;
        for (Map.Entry<Integer, List<Integer>> entry : daughtersByMother.entrySet()) {
            int mother = entry.getKey();
            while (draft.vertices.containsKey(free)) {
                free--;
            }
            int id = ends.getOrDefault(mother, free);
            if (id == free) {
                draft.vertex(draft.firstLine, id, new VertexDraft(0, List.of(mother), Optional.empty()));
            }
            for (int daughter : entry.getValue()) {
                draft.particles.set(daughter - 1, draft.particles.get(daughter - 1).from(id));
            }
        }
        if (shift.isPresent()) {
            draft.vertices.replaceAll((id, vertex) -> atOrigin(draft, vertex)
                ? new VertexDraft(vertex.status(), vertex.incoming(), shift) : vertex);
        }
    }

    private static boolean atOrigin(EventDraft draft, VertexDraft vertex) {
        return vertex.position().isEmpty() && vertex.incoming().stream().allMatch(particle ->
            particle > 0 && particle <= draft.particles.size()
                && draft.particles.get(particle - 1).productionVertex() == 0);
    }
}
