package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {

    /** Liberation Sans has the widths of Helvetica; these are from Adobe's Helvetica.afm, in thousandths of the size. */
    @ParameterizedTest
    @CsvSource({"A,667", "i,222", "m,833", "W,944", "0,556", "1,556", "[,278", "%,889", "FASER,3334", "[MeV],2612"})
    void widthsAreThoseOfHelvetica(String text, double thousandths) {
        assertThat(Typeface.UPRIGHT.width(text, 1000)).isCloseTo(thousandths, within(1.0 * text.length()));
        assertThat(Typeface.ITALIC.width(text, 1000)).isCloseTo(thousandths, within(1.0 * text.length()));
    }

    /** Capitals of Helvetica are 718 thousandths high, stand on the base line and lean in italics. */
    @Test
    void outlinesStandOnTheBaseLine() {
        Rectangle2D upright = Typeface.UPRIGHT.outline("H", 1000, 10, 5000).getBounds2D();
        assertThat(upright.getMaxY()).isCloseTo(5000, within(1e-6));
        assertThat(upright.getHeight()).isBetween(680.0, 730.0);
        assertThat(upright.getMinX()).isGreaterThan(10);
        Rectangle2D italic = Typeface.ITALIC.outline("H", 1000, 10, 5000).getBounds2D();
        assertThat(italic.getWidth()).isGreaterThan(upright.getWidth() + 50);
    }

    /** The second letter starts where the first one ends. */
    @Test
    void lettersFollowEachOther() {
        Shape both = Typeface.UPRIGHT.outline("iH", 100, 0, 0);
        Shape second = Typeface.UPRIGHT.outline("H", 100, Typeface.UPRIGHT.width("i", 100), 0);
        assertThat(both.getBounds2D().getMaxX()).isCloseTo(second.getBounds2D().getMaxX(), within(1e-6));
    }

    /** All that our labels are made of, the raised and lowered characters once they are scripts. */
    @Test
    void bothFacesHaveEverySymbolOfOurPictures() {
        String symbols = "A′ e⁺e⁻ π⁰ η ω φ ε √ θ μ σ χ ρ δ γ λ τ Λ Γ ψ ℓ − – × · ± ≤ ≥ ≈ → ∞ ₁₂ ² ³ ’ …□";
        for (Typeface face : Typeface.values()) {
            String drawn = String.join("", ScriptCharacters.resolved(new Label.Run(symbols, false, 0)).stream().map(Label.Run::text).toList());
            assertThat(drawn.codePoints().filter(c -> !face.has(c)).mapToObj(Character::toString).toList()).as(face.name()).isEmpty();
        }
    }

    @Test
    void whatTheFontLacksIsAnEmptySquare() {
        assertThat(Typeface.UPRIGHT.drawable("探x😀")).isEqualTo("□x□");
        assertThat(Typeface.UPRIGHT.width("探", 10)).isEqualTo(Typeface.UPRIGHT.width("□", 10));
    }

    @Test
    void raisedCharactersBecomeSuperscripts() {
        assertThat(ScriptCharacters.resolved(new Label.Run("e⁺e⁻, x₁²", true, 0))).containsExactly(
            new Label.Run("e", true, 0), new Label.Run("+", true, 1), new Label.Run("e", true, 0), new Label.Run("−", true, 1),
            new Label.Run(", x", true, 0), new Label.Run("1", true, -1), new Label.Run("2", true, 1));
        assertThat(ScriptCharacters.resolved(new Label.Run("10⁺", false, -1))).isEqualTo(List.of(new Label.Run("10+", false, -1)));
    }
}
