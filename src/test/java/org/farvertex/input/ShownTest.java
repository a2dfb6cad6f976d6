package org.farvertex.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text of a user does anything to the terminal it is shown in. */
class ShownTest {

    @ParameterizedTest
    @CsvSource({"plain A′ → e⁺e⁻ é 漢字,plain A′ → e⁺e⁻ é 漢字", "'a\nb',a\\nb", "'a\rb',a\\rb", "'a\tb',a\\tb", "'a\0b',a\\u0000b",
        "'\033[31mred',\\u001b[31mred", "'a\u009bb',a\\u009bb", "'a\u202eb',a\\u202eb", "'a\u2066b',a\\u2066b", "'a\u2028b',a\\u2028b",
        "'a\ufeffb',a\\ufeffb", "'a\u007fb',a\\u007fb"})
    void unsafeCharactersAreSpeltOut(String text, String shown) {
        assertThat(Shown.plain(text)).isEqualTo(shown);
    }

    @Test
    void everyCharacterBecomesSafe() {
        // blanks between them keep halves of pairs apart
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString).collect(Collectors.joining(" "));
        assertThat(Shown.plain(all).codePoints().filter(c -> !Shown.isSafe(c))).isEmpty();
    }

    @Test
    void longValuesAreCutBetweenCharacters() {
        assertThat(Shown.quoted("x".repeat(80))).isEqualTo("'" + "x".repeat(80) + "'");
        assertThat(Shown.quoted("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "…'");
        assertThat(Shown.value("x".repeat(79) + "\ud83d\ude00" + "y")).isEqualTo("x".repeat(79) + "…");
    }

    @Test
    void anErrorIsOneShortLineWhateverItQuotes() {
        String nasty = "\033]0;x\007\r\n\u202e".repeat(10_000);
        for (InputException e : new InputException[] {InputException.of(nasty, nasty, nasty), InputException.of(nasty, nasty),
            InputException.of(nasty, nasty, new IllegalArgumentException(nasty))}) {
            assertThat(e.getMessage()).hasLineCount(1).hasSizeLessThan(6000);
            assertThat(e.getMessage().codePoints().allMatch(Shown::isSafe)).isTrue();
        }
        String path = "/a/" + "long/".repeat(30) + "path";
        assertThat(InputException.of("--output", Path.of(path), "no")).hasMessageContaining(path);
    }
}
