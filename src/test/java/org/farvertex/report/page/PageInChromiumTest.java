package org.farvertex.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.farvertex.report.Provenance;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as it is used: with a keyboard, a reader of the screen, a telephone. */
@Tag("slow")
class PageInChromiumTest {

    @TempDir
    private Path folder;

    /** The sample page and a table too wide for any telephone. */
    private static String html() {
        List<Section> sections = new ArrayList<>(SamplePage.page().sections());
        List<Column> columns = new ArrayList<>(List.of(Column.words("experiment with its long name", Collections.nCopies(3, "SHiP at ECN3, the design of 2023")),
            Column.words("generator", Collections.nCopies(3, "SIBYLL 2.3d"))));
        for (int i = 0; i < 9; i++) {
            columns.add(Column.numbers("expected number " + i, "MeV", List.of(1.234e-13 * i, 123.4, 5.0)));
        }
        sections.add(new Section.Numbers(new Table("A wide table", columns)));
        return HtmlPage.html(new Page("A page", "Its summary.", new Provenance("farvertex design", "1", OptionalLong.of(1), SamplePage.page().provenance().inputs(),
            SamplePage.page().provenance().citations()), sections));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void assistiveTechnologyFindsNothingWrong(int width) throws Exception {
        JsonNode found = new Chromium(folder).ask(html(), width, "return (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' '));");
        assertThat(found).isEmpty();
    }

    /** Nothing sticks out of the window; a table that is wider scrolls, can be reached by keyboard, and shows numbers before it is scrolled. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void tablesFitOrScrollWithNumbersInView(int width) throws Exception {
        JsonNode found = new Chromium(folder).ask(html(), width, """
            return {wide: document.documentElement.scrollWidth, window: document.documentElement.clientWidth,
              tables: [...document.querySelectorAll('.scroll')].map(box => ({left: box.getBoundingClientRect().left, right: box.getBoundingClientRect().right,
                scrolls: box.scrollWidth > box.clientWidth + 1, sizes: [box.scrollWidth, box.clientWidth], overflow: getComputedStyle(box).overflowX, tab: box.tabIndex,
                number: box.querySelector('td:not(.words)').getBoundingClientRect().right}))};""");
        assertThat(found.get("wide").asInt()).isLessThanOrEqualTo(found.get("window").asInt());
        assertThat(found.get("tables")).hasSize(2);
        for (JsonNode table : found.get("tables")) {
            assertThat(table.get("left").asDouble()).isGreaterThanOrEqualTo(0);
            assertThat(table.get("right").asDouble()).isLessThanOrEqualTo(found.get("window").asDouble());
            assertThat(table.get("number").asDouble()).as("the first number").isLessThanOrEqualTo(table.get("right").asDouble());
            assertThat(!table.get("scrolls").asBoolean() || (table.get("overflow").asText().equals("auto") && table.get("tab").asInt() == 0)).isTrue();
        }
        assertThat(found.get("tables").get(1).get("scrolls").asBoolean()).as("nine numbers on " + width + ": " + found.get("tables")).isEqualTo(width == 390);
    }

    /** Marks of the axis stay while a slider moves; reset and the texts to copy give what the sliders said. */
    @Test
    void slidersSayTheirNamesAndValuesAndCanBeTakenBack() throws Exception {
        JsonNode found = new Chromium(folder).ask(html(), 1280, """
            const figure = document.querySelector('.explorer');
            const marks = () => [...figure.querySelectorAll('.drawing text')].map(t => t.textContent).filter(t => t.startsWith('10'));
            const result = () => figure.querySelector('.result').textContent;
            const input = figure.querySelector('input[name=exposure]');
            const press = name => [...figure.querySelectorAll('button')].find(b => b.textContent === name).click();
            const before = {marks: marks(), result: result(), value: input.value};
            input.value = 100;
            input.dispatchEvent(new Event('input'));
            const moving = {marks: marks(), result: result(), text: input.getAttribute('aria-valuetext')};
            press('Copy as YAML');
            const yaml = figure.querySelector('textarea').value;
            input.dispatchEvent(new Event('change'));
            const after = marks();
            press('Copy as command');
            const command = figure.querySelector('textarea').value;
            press('Reset');
            const svg = figure.querySelector('.drawing svg');
            const box = svg.getBoundingClientRect();
            svg.dispatchEvent(new PointerEvent('pointermove', {clientX: box.left + box.width / 2, clientY: box.top + 50}));
            return {names: [...figure.querySelectorAll('input')].map(i => i.getAttribute('aria-label')), before, moving, after, yaml, command,
              reset: {marks: marks(), result: result(), value: input.value}, hover: figure.querySelector('.hover text').textContent};""");
        assertThat(found.get("names")).hasSize(5);
        assertThat(found.get("names").toString()).contains("\"Distance\"", "\"Radius\"", "\"Exposure\"", "\"V\"");
        assertThat(found.get("moving").get("marks")).as("steady while it moves").isEqualTo(found.get("before").get("marks"));
        assertThat(found.get("moving").get("result")).isNotEqualTo(found.get("before").get("result"));
        assertThat(found.get("after")).as("fitted when it is let go").isNotEqualTo(found.get("before").get("marks"));
        assertThat(found.get("reset")).isEqualTo(found.get("before"));
        // a tenth of the way from 1e14 to 1e22
        assertThat(found.get("moving").get("text").asText()).isEqualTo("6.31×10¹⁴ pot");
        assertThat(found.get("yaml").asText()).contains("exposure: 631000000000000 pot", "front: 2 m, length: 5 m, radius: 0.5 m");
        assertThat(found.get("command").asText()).isEqualTo("farvertex reach moved.yaml --vev 10GeV");
        assertThat(found.get("hover").asText()).matches("\\d+(\\.\\d+)? MeV: N = .+");
    }
}
