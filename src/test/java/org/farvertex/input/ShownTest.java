package org.farvertex.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.farvertex.Effort;
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
        String all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> c < 0x3000 || c % Effort.of(37, 1) == 0).mapToObj(Character::toString).collect(Collectors.joining(" "));
        assertThat(Shown.plain(all).codePoints().filter(c -> !Shown.isSafe(c))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"not from 20.0 to -5.0,not from 20 to -5", "up to 1690.0 MeV,up to 1690 MeV", "the coupling 1.0E-323 is,the coupling 1e-323 is",
        "V = 1.25E-7.,V = 1.25e-7.", "\"'20.0' is 20.0 m\",\"'20.0' is 20 m\"", "FarVertex 0.1.0 and 1.0.2,FarVertex 0.1.0 and 1.0.2",
        "2.0MeV x1.0 3.545,2.0MeV x1.0 3.545"})
    void numbersAreShort(String message, String shown) {
        assertThat(ShownNumbers.in(message)).isEqualTo(shown);
    }

    /** In words a computed number has seven digits; what the user wrote, names of files, versions and numbers of preprints stay. */
    @ParameterizedTest
    @CsvSource({"masses 1.7410358473791824E-298 and 10.0 GeV,masses 1.741036e-298 and 10 GeV", "to 0.0017410358473791826;,to 0.001741036;",
        "\"'1.23456789012' is -1.23456789012 m\",\"'1.23456789012' is -1.234568 m\"", "a/0.123456789012/b,a/0.123456789012/b",
        "run-0.123456789012.csv,run-0.123456789012.csv", "arXiv:2105.07655 of 3.14159265,arXiv:2105.07655 of 3.14159265"})
    void wordsHaveNoLongNumbers(String message, String shown) {
        assertThat(ShownNumbers.inWords(message)).isEqualTo(shown);
    }

    /** Computed numbers have seven digits, and neither end of single precision makes them 0 or infinite. */
    @ParameterizedTest
    @CsvSource({"0.0948683298,0.09486833", "1e300,1e300", "1e-300,1e-300", "20,20", "1.23456789e-50,1.234568e-50", "0,0", "Infinity,Infinity"})
    void computedNumbersAreRounded(double number, String shown) {
        assertThat(ShownNumbers.rounded(number)).isEqualTo(shown);
    }

    /** Of a long path what tells files apart stays, and so does the key; one of 300 characters is told whole. */
    @Test
    void longPathsKeepTheNameOfTheFileAndTheKey() {
        String folders = "/home/someone/" + "in/some/folder/".repeat(30);
        String message = InputException.of(folders + "mine.yaml: decayVolume[0].length", "5", "has no unit").getMessage();
        assertThat(message).startsWith("/home/someone/in/").endsWith("/mine.yaml: decayVolume[0].length: '5': has no unit").contains("…").hasSizeBetween(300, 330);
        assertThat(InputException.of("--output", Path.of(folders, "mine.csv"), "is there").getMessage()).endsWith("/mine.csv': is there").hasSizeLessThan(330);
        assertThat(InputException.of("a", "b").namedBy(folders + "mine.yaml: beam.spectra")).hasMessageEndingWith("mine.yaml: beam.spectra)");
        String whole = "/" + "x".repeat(290) + "/a.yaml";
        assertThat(InputException.of(whole, "no")).hasMessage(whole + ": no");
        String smileys = "a" + "\ud83d\ude00".repeat(300);
        for (String name : List.of(smileys, smileys.substring(1), smileys + "a")) {
            assertThat(InputException.of(name, "no").getMessage().codePoints().filter(c -> !Shown.isSafe(c))).isEmpty();
            assertThat(InputException.of(name, "no").getMessage()).doesNotContain("\\u");
        }
    }

    @Test
    void aNumberIsQuotedInItsShortestFormAndAWordAsItStands() {
        assertThat(InputException.of("--x", 2e-10, "no")).hasMessage("--x: '2e-10': no");
        assertThat(InputException.of("--x", 20.0, "no")).hasMessage("--x: '20': no");
        assertThat(InputException.of("--x", "20.0", new IllegalArgumentException("not 1.0E300"))).hasMessage("--x: '20.0': not 1e300");
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
