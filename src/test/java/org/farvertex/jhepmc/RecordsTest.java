package org.farvertex.jhepmc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What no reader could take cannot be built. */
class RecordsTest {

    private static final GenParticle ROOT = new GenParticle(32, 2, 0, 0, 4, 5, 3, 0);
    private static final GenParticle DAUGHTER = new GenParticle(11, 1, 0, 0, 4, 5, 3, -1);
    private static final GenVertex VERTEX = new GenVertex(0, List.of(1), Optional.empty());

    @Test
    void aGraphWithLooseEndsIsRefused() {
        refused("vertex without outgoing particle", () -> event(List.of(ROOT), List.of(VERTEX)));
        refused("begins at a vertex that is not there", () -> event(List.of(ROOT, DAUGHTER), List.of()));
        refused("begins and ends at the same vertex",
            () -> event(List.of(ROOT, DAUGHTER), List.of(new GenVertex(0, List.of(2), Optional.empty()))));
        refused("ends at two vertices", () -> event(List.of(ROOT, DAUGHTER, new GenParticle(11, 1, 0, 0, 4, 5, 3, -2)),
            List.of(VERTEX, VERTEX)));
        refused("in the order in which the particles name them",
            () -> event(List.of(ROOT, new GenParticle(11, 1, 0, 0, 4, 5, 3, -2), DAUGHTER), List.of(VERTEX, VERTEX)));
    }

    @Test
    void namesThatReadersWouldSplitAreRefused() {
        refused("must not be empty", () -> new GenRunInfo(List.of(" "), List.of(), Map.of()));
        refused("control characters", () -> new GenRunInfo(List.of("a\nb"), List.of(), Map.of()));
        refused("must differ", () -> new GenRunInfo(List.of("a", "a"), List.of(), Map.of()));
        refused("contain blanks", () -> new GenRunInfo(List.of(), List.of(), Map.of("a b", "c")));
        refused("contain blanks", () -> Attribute.ofEvent("a\tb", "c"));
        refused("single lines", () -> new Tool("a\nb", "1", ""));
        refused("must have a name", () -> new Tool("", "1", ""));
    }

    @Test
    void aCrossSectionIsFoundAgain() {
        GenCrossSection crossSection = new GenCrossSection(1.25e-3, 2e-5, 100, -1);
        GenEvent event = new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(),
            List.of(crossSection.toAttribute()), List.of(ROOT), List.of());
        assertThat(GenCrossSection.of(event)).contains(crossSection);
        refused("an error is not negative", () -> new GenCrossSection(1, -1, 0, 0));
    }

    private static GenEvent event(List<GenParticle> particles, List<GenVertex> vertices) {
        return new GenEvent(1, MomentumUnit.GEV, LengthUnit.MM, List.of(), List.of(), particles, vertices);
    }

    private static void refused(String message, ThrowingCallable construction) {
        assertThatThrownBy(construction).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
