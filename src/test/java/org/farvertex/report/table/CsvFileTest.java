package org.farvertex.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.farvertex.report.Provenance;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final Provenance HOW = new Provenance("farvertex reach faser --vev 10GeV", "0.1.0", OptionalLong.of(7),
        List.of(new Provenance.Input("detector", "faser\n(version 3)")),
        List.of(new Provenance.Citation("model", "B. Dutta et al.", "2105.07655")));

    /** Quotes after RFC 4180, section 2, rule 7; no cell holds what numpy, which knows no quotes, would take for the end of one. */
    @Test
    void quotesOfQuotesAndNoCommasWithin() {
        Table table = new Table("t", List.of(Column.words("a,b", List.of("x \"y\" z", "two\r\nlines", "#3")),
            Column.numbers("mass", "MeV", List.of(1e-30, Double.NaN, 0.1 + 0.2))));
        assertThat(CsvFile.text(table, HOW).split("\r\n")).filteredOn(line -> !line.startsWith("# ")).containsExactly(
            "a;b,mass [MeV]", "\"x \"\"y\"\" z\",1e-30", "two lines,", "No. 3,0.30000000000000004");
    }

    @Test
    void commentsSayHowTheTableWasMade() {
        Table table = new Table("Mass reach", List.of(Column.words("a", List.of())));
        assertThat(CsvFile.text(table, HOW)).isEqualTo("""
            a
            # title: Mass reach
            # command: farvertex reach faser --vev 10GeV
            # version: 0.1.0
            # seed: 7
            # detector: faser (version 3)
            # cites: B. Dutta et al. arXiv:2105.07655
            """.replace("\n", "\r\n"));
    }

    @Test
    void raggedTablesAndInfinitiesAreRefused() {
        assertThatThrownBy(() -> new Table("t", List.of(Column.words("a", List.of("1")), Column.words("b", List.of()))))
            .hasMessageContaining("one length");
        assertThatThrownBy(() -> Column.numbers("x", "", List.of(Double.POSITIVE_INFINITY))).hasMessageContaining("infinite");
        assertThatThrownBy(() -> new Provenance.Citation("", "", "not a number")).hasMessageContaining("arXiv");
    }

    /** What a spreadsheet would carry out becomes text; numbers stay numbers, in a column of words as well. */
    @Test
    void noCellIsAFormula() {
        List<String> words = List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "-1.5", "+3e-4", "a=b", "-", "\t=1");
        Table table = new Table("t, =1", List.of(Column.words("=head", words), Column.numbers("x", "", java.util.Collections.nCopies(words.size(), -1.0))));
        Provenance how = new Provenance("farvertex", "0.1.0", OptionalLong.empty(), List.of(new Provenance.Input("detector", "x,=HYPERLINK(1)")),
            List.of());
        assertThat(CsvFile.text(table, how).split("\r\n")).containsExactly("'=head,x", "# title: t, '=1", "# command: farvertex", "# version: 0.1.0",
            "# detector: x,'=HYPERLINK(1)", "'=1+1,-1", "'+cmd|' /C calc'!A0,-1", "'-2+3,-1", "'@SUM(A1),-1", "' =1,-1",
            "-1.5,-1", "+3e-4,-1", "a=b,-1", "'-,-1", "'\t=1,-1");
    }
}
