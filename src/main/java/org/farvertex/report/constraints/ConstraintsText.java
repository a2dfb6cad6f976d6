package org.farvertex.report.constraints;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.Prediction;
import org.farvertex.constraints.Verdict;
import org.farvertex.report.TextTable;

/** Entries for a terminal of 100 columns: a table, then what each verdict rests on. */
final class ConstraintsText {

    private static final int WIDTH = 100;
    private static final String NOTHING = "-";

    private ConstraintsText() {
    }

    /**
     * The lines.
     *
     * @param entries what was found
     * @return a table and numbered notes
     */
    public static List<String> lines(List<Entry> entries) {
        List<String> notes = new ArrayList<>();
        TextTable table = new TextTable().row("process", "prediction", "theory", "limit", "CL", "ratio", "verdict", "note");
        for (Entry entry : entries) {
            String note = note(entry);
            if (!notes.contains(note)) {
                notes.add(note);
            }
            table.row(entry.id(), entry.prediction().map(p -> (entry.process().exact() ? "" : "~") + number(p.value())).orElse(NOTHING),
                entry.prediction().map(ConstraintsText::band).orElse(NOTHING), number(entry.limit()),
                entry.confidence().isPresent() ? Math.round(100 * entry.confidence().getAsDouble()) + "%" : NOTHING,
                number(entry.ratio()), entry.verdict().text(), String.valueOf(notes.indexOf(note) + 1));
        }
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(summary(entries));
        for (int i = 0; i < notes.size(); i++) {
            lines.addAll(wrapped(String.format(Locale.ROOT, "%3d  ", i + 1), notes.get(i)));
        }
        return lines;
    }

    /** The columns say how far a decided entry is from its limit; one that is not decided needs words. */
    private static String note(Entry entry) {
        return entry.source().isEmpty() ? entry.because()
            : entry.verdict() == Verdict.NOT_DECIDED ? entry.because() + "; " + entry.source() : entry.source();
    }

    private static String summary(List<Entry> entries) {
        return String.format(Locale.ROOT, "%d excluded, %d allowed, %d not decided; ~ is an estimate. Limits on the quantity predicted.",
            count(entries, Verdict.EXCLUDED), count(entries, Verdict.ALLOWED), count(entries, Verdict.NOT_DECIDED));
    }

    private static long count(List<Entry> entries, Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }

    private static String band(Prediction prediction) {
        double value = prediction.value();
        if (value == 0) {
            return "0";
        }
        double up = prediction.high() / value;
        double down = prediction.low() / value;
        if (up > 2 || down < 0.51) {
            return String.format(Locale.ROOT, "x%.2g..%.2g", down, up);
        }
        long above = Math.round(100 * (up - 1));
        long below = Math.round(100 * (1 - down));
        return above == below ? "+-" + above + "%" : "+" + above + "/-" + below + "%";
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : NOTHING;
    }

    private static String number(double value) {
        double size = Math.abs(value);
        return value == 0 ? "0" : String.format(Locale.ROOT, size >= 1e-2 && size < 1e3 ? "%.3g" : "%.2e", value);
    }

    private static List<String> wrapped(String head, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(head);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > head.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(head.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
