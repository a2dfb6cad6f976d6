package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.farvertex.report.chart.Label.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {

    @Test
    void symbolIsItalicAndSubscriptUpright() {
        assertThat(Label.of("*m*_{A′} [MeV]").runs()).containsExactly(
            new Run("m", true, 0), new Run("A′", false, -1), new Run(" [MeV]", false, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "10^{−3}~ 10<sup>−3</sup>~ 10^−3",
        "*E*_e/2~ <i>E</i><sub>e</sub>/2~ E_e/2",
        "R_{K\\*}~ R<sub>K*</sub>~ R_K*",
        "a < b & c~ a &lt; b &amp; c~ a < b & c",
        "x_{*i* j}~ x<sub><i>i</i></sub><sub> j</sub>~ x_i j",
        "{a}~ {a}~ {a}"})
    void markupBecomesHtmlAndPlainText(String markup, String html, String plain) {
        assertThat(Label.of(markup).html()).isEqualTo(html);
        assertThat(Label.of(markup).plain()).isEqualTo(plain);
    }

    @Test
    void scriptsAreNarrowerThanTheLine() {
        Typesetter type = new Typesetter(new PixelPen());
        assertThat(type.width(Label.of("x^{10}"), 20) - type.width(Label.of("x"), 20))
            .isCloseTo(0.7 * type.width(Label.of("10"), 20), org.assertj.core.data.Percentage.withPercentage(2));
    }
}
