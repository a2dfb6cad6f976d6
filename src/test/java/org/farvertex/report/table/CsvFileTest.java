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

    /** Quoting after RFC 4180, section 2, rules 5 to 7. */
    @Test
    void quotesCommasQuotesAndLineBreaks() {
        Table table = new Table("t", List.of(Column.words("a,b", List.of("x \"y\" z", "two\r\nlines", "#3")),
            Column.numbers("mass", "MeV", List.of(1e-30, Double.NaN, 0.1 + 0.2))));
        assertThat(CsvFile.text(table, HOW).split("\r\n(?=[^#]|$)", 2)[1]).isEqualTo(
            "\"a,b\",mass [MeV]\r\n\"x \"\"y\"\" z\",1e-30\r\n\"two\r\nlines\",\r\n\"#3\",0.30000000000000004\r\n");
    }

    @Test
    void commentsSayHowTheTableWasMade() {
        Table table = new Table("Mass reach", List.of(Column.words("a", List.of())));
        assertThat(CsvFile.text(table, HOW)).isEqualTo("""
            # title: Mass reach
            # command: farvertex reach faser --vev 10GeV
            # version: 0.1.0
            # seed: 7
            # detector: faser (version 3)
            # cites: B. Dutta et al. arXiv:2105.07655
            a
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
        assertThat(CsvFile.text(table, how).split("\r\n")).containsExactly("# title: t, '=1", "# command: farvertex", "# version: 0.1.0",
            "# detector: x,'=HYPERLINK(1)", "'=head,x", "'=1+1,-1", "'+cmd|' /C calc'!A0,-1", "'-2+3,-1", "'@SUM(A1),-1", "' =1,-1",
            "-1.5,-1", "+3e-4,-1", "a=b,-1", "'-,-1", "'\t=1,-1");
    }
}
