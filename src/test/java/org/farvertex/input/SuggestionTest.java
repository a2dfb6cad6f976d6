package org.farvertex.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    private static final List<String> SHAPES = List.of("cylinder", "box", "ellipse", "frustum");

    @ParameterizedTest
    @CsvSource({"cilinder,cylinder", "CYLINDER,cylinder", "ellips,ellipse", "bix,box", "frustrum,frustum"})
    void findsWhatWasMeant(String written, String meant) {
        assertThat(Suggestion.nearest(written, SHAPES)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"sphere", "''", "tube", "x"})
    void doesNotGuessWildly(String written) {
        assertThat(Suggestion.nearest(written, SHAPES)).isEmpty();
    }

    @Test
    void listsWhatIsAllowed() {
        assertThat(Suggestion.describe("bax", SHAPES)).isEqualTo("did you mean 'box'? allowed: cylinder, box, ellipse, frustum");
        assertThat(Suggestion.describe("sphere", SHAPES)).isEqualTo("allowed: cylinder, box, ellipse, frustum");
    }
}
