package org.farvertex.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.farvertex.report.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {

    private static final String HTML = HtmlPage.html(SamplePage.page());

    @Test
    void asksNothingOfTheNetwork() {
        assertThat(HTML).contains("default-src 'none'").doesNotContain("<link", "@import", " src=", "srcset", "fetch(", "XMLHttpRequest");
        assertThat(Pattern.compile("url\\((?!['\"]?#)").matcher(HTML.replace("'url(#'", "")).find()).as("url() outside the page").isFalse();
        assertThat(Pattern.compile("(?<!xlink:)href=[\"'](?!https://arxiv\\.org/abs/)").matcher(HTML).find())
            .as("links other than to arXiv").isFalse();
    }

    @Test
    void showsFiguresTablesInputsSeedAndCitations() {
        assertThat(HTML).contains("<b>Figure 1.</b> Distance over ln <i>N</i> against energy.", "<b>Table 1.</b>", "20261122",
            "U(1)_T3R", "p120GeV_n", "https://arxiv.org/abs/2105.07655", "--output output/design", "NuCal &lt;1989&gt;", "90.31", "2.3×10<sup>16</sup>");
    }

    @Test
    void theSamePageGivesTheSameBytes() {
        assertThat(HtmlPage.html(SamplePage.page())).isEqualTo(HTML);
    }

    @Test
    void textFromOutsideCannotBecomeScript() {
        String evil = "</script><script>alert(1)</script>";
        Page page = new Page(evil, evil, new Provenance(evil, evil, OptionalLong.empty(), List.of(new Provenance.Input(evil, evil)), List.of()),
            List.of(new Section.Paragraph(evil), new Section.Sliders(new ReachExplorer(10, 3, evil, SamplePage.explorer(false).samples(),
                SamplePage.explorer(false).controls(), List.of(new ReachExplorer.Copy(evil, evil))), evil)));
        assertThat(HtmlPage.html(page)).doesNotContain("<script>alert");
    }

    @Test
    void twoFiguresOfOneNameAreRefused() {
        List<Section> twice = List.of(SamplePage.page().sections().get(2), SamplePage.page().sections().get(2));
        assertThatThrownBy(() -> new Page("t", "", SamplePage.page().provenance(), twice)).hasMessageContaining("two figures");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "NaN,–", "1234.5678,1235", "-0.012345,−0.01234", "1e-12,1×10<sup>−12</sup>", "123456,123500",
        "9999999,1×10<sup>7</sup>", "-2.5e-7,−2.5×10<sup>−7</sup>"})
    void numbersHaveFourDigits(double value, String shown) {
        assertThat(ShownNumber.html(value)).isEqualTo(shown);
    }
}
