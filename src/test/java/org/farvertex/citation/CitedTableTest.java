package org.farvertex.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one reader of the tables that the program ships. */
class CitedTableTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    /** Every table of ours but those of production spectra and of model files, which have formats of their own. */
    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                .filter(name -> name.endsWith(".csv") && name.matches("(?:data|flavor|particles|constraints|reproduce)/.*")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyTableHasItsSourceColumnsAndRows(String name) {
        CitedTable table = CitedTable.of(name);
        assertThat(table.head()).isNotEmpty().allSatisfy(line -> assertThat(line).isNotBlank());
        assertThat(table.columns()).doesNotHaveDuplicates();
        assertThat(table.rows()).isNotEmpty();
        table.header("cites").ifPresent(ids -> assertThat(table.citations("test").references()).hasSize(ids.split(" ").length));
    }

    /** Only this class opens them. */
    @Test
    void nobodyElseReadsTables() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> {
                try {
                    String text = Files.readString(file);
                    return text.contains("getResource") && text.matches("(?s).*\"/?(data|flavor|particles|constraints|reproduce)/.*");
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            })).isEmpty();
        }
    }

    @Test
    void cellsAreFoundByTheNameOfTheirColumn() {
        CitedTable table = CitedTable.of("tables/good.csv");
        CitedTable.Row second = table.rows().get(1);
        assertThat(second.text("name")).isEqualTo("b");
        assertThat(second.number("mass_GeV")).isEqualTo(0.25);
        assertThat(second.integer("charge")).isEqualTo(-3);
        assertThat(second.number("width", 7)).isEqualTo(7);
        assertThat(table.rows().get(0).number("width", 7)).isEqualTo(1e-3);
        assertThat(second.numbers(1, 2)).containsExactly(0.25, -3);
        assertThat(table.numbers("name", "mass_GeV")).containsEntry("a", 0.5).containsEntry("b", 0.25);
        assertThat(table.citations("a test").uses().values().toString()).contains("a test");
        assertThat(table.citations("a test").references()).containsExactly(Bibliography.of("1912.03300"));
    }

    @Test
    void whatIsWrongIsToldWithFileAndLine() {
        assertThatThrownBy(() -> CitedTable.of("tables/none.csv")).hasMessage("the program lacks its table tables/none.csv");
        assertThatThrownBy(() -> CitedTable.of("tables/short.csv")).hasMessageContaining("tables/short.csv, line 4").hasMessageContaining("2 columns");
        assertThatThrownBy(() -> CitedTable.of("tables/sourceless.csv")).hasMessageContaining("tables/sourceless.csv").hasMessageContaining("come from");
        CitedTable.Row row = CitedTable.of("tables/good.csv").rows().get(0);
        assertThatThrownBy(() -> row.number("name")).hasMessage("tables/good.csv, line 5: 'a' is no number");
        assertThatThrownBy(() -> row.text("spin")).hasMessageContaining("tables/good.csv, line 5").hasMessageContaining("'spin'");
        assertThatThrownBy(() -> CitedTable.of("tables/good.csv").numbers("charge", "mass_GeV")).hasMessageContaining("line 6: a second row");
    }
}
