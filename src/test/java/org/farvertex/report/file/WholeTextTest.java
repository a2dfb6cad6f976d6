package org.farvertex.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.farvertex.config.Detectors;
import org.farvertex.model.KineticMixing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a question is told apart by. */
class WholeTextTest {

    /** The same as Java says it, of everything that says all of itself. */
    @ParameterizedTest
    @ValueSource(strings = {"faser", "na62-dump", "ship-2015", "faser-photons", "darkquest-phase2"})
    void asRecordsSayIt(String detector) {
        List<Object> parts = List.of(Detectors.resolve(detector), new KineticMixing(1e-5), List.of(Optional.of(new Point(1, -2))),
            Map.of("a", Optional.empty()), OptionalDouble.of(3), Path.of("one/two"), 1e-300, "text");
        assertThat(WholeText.of(parts)).isEqualTo(parts.toString());
    }

    /** Records that call themselves by a short name are told apart by all that they are. */
    @Test
    void shortNamesDoNotHideAnything() {
        assertThat(WholeText.of(new Named("n", 1))).isNotEqualTo(WholeText.of(new Named("n", 2))).isEqualTo("Named[name=n, number=1]");
    }

    private record Point(double x, double y) {
    }

    private record Named(String name, int number) {

        @Override
        public String toString() {
            return name;
        }
    }
}
