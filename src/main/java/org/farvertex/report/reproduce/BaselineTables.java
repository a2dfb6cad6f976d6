package org.farvertex.report.reproduce;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.farvertex.report.Figures;
import org.farvertex.report.table.Column;
import org.farvertex.report.table.Table;
import org.farvertex.reproduce.ShortBaseline;
import org.farvertex.reproduce.ShortBaseline.Row;

/** The experiment at a shorter baseline with the model varied, as tables. */
final class BaselineTables {

    private BaselineTables() {
    }

    /** Every version, for people. */
    static NotedTable told(ShortBaseline shorter) {
        List<Row> rows = shorter.rows();
        List<Column> columns = new ArrayList<>(List.of(words("part of the model", rows, Row::part), words("version", rows, Row::version)));
        for (int i = 0; i < ShortBaseline.MASSES.size(); i++) {
            int mass = i;
            columns.add(words("events at " + title(i), rows, row -> count(row.expected().get(mass).value())));
        }
        columns.add(words("covers both", rows, row -> shorter.covers(row) ? "yes" : "no"));
        return new NotedTable(new Table(caption(), columns), List.of(note(shorter)));
    }

    /** Two digits, which is more than is known of them, and a power of ten where there are very many. */
    private static String count(double events) {
        BigDecimal two = new BigDecimal(events).round(new MathContext(2));
        return events < 1e6 ? Figures.of(two.doubleValue()) : two.stripTrailingZeros().toString().replace("E+", "e");
    }

    private static String note(ShortBaseline shorter) {
        return Figures.of(shorter.needed()) + " events make a signal. Not in paper mode: longitudinal A' are made, and decays to pi0 gamma take their share. " + title(0) + " to " + title(ShortBaseline.MASSES.size() - 1)
            + (shorter.holds() ? " are covered at the low end of each part of the model, and of all together that lowers it"
            : " are not covered at every low end") + "; the kinetic mixing, a choice of the model, is beside this. See the file "
            + ShortBaseline.DETECTOR + ".yaml.";
    }

    /** Every version with every digit, for programs. */
    static Table all(ShortBaseline shorter) {
        List<Row> rows = shorter.rows();
        List<Column> columns = new ArrayList<>(List.of(words("part", rows, Row::part), words("version", rows, Row::version)));
        for (int i = 0; i < ShortBaseline.MASSES.size(); i++) {
            int mass = i;
            columns.add(Column.numbers("expected at " + title(i), "events", rows.stream().map(row -> row.expected().get(mass).value()).toList()));
            columns.add(Column.numbers("MC error at " + title(i), "events", rows.stream().map(row -> row.expected().get(mass).error()).toList()));
        }
        columns.add(words("covers both", rows, row -> shorter.covers(row) ? "yes" : "no"));
        return new Table(caption(), columns);
    }

    private static String caption() {
        return "Beyond Fig. 6: an experiment at a shorter baseline, with the model varied one part at a time";
    }

    private static String title(int mass) {
        return String.format(Locale.ROOT, "%.0f MeV", 1e3 * ShortBaseline.MASSES.get(mass));
    }

    private static Column words(String name, List<Row> rows, Function<Row, String> cell) {
        return Column.words(name, rows.stream().map(cell).toList());
    }
}
