package org.farvertex.report.chart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the clock and its time zone out of a PDF, so that the same picture gives the same bytes. The dates may get
 * shorter by that, so the table of object offsets at the end of the file is counted anew.
 */
final class TimelessPdf {

    private static final Pattern DATE = Pattern.compile("(?<=Date \\(D:)\\d{14}[^)]*(?=\\))");
    private static final Pattern OFFSET = Pattern.compile("\\d{10}(?= \\d{5} n)");
    private static final Pattern TABLE_START = Pattern.compile("(?<=startxref\\s)\\d+");
    private static final String FIXED = "20000101000000Z";

    private TimelessPdf() {
    }

    static byte[] of(byte[] pdf) {
        // One character per byte, so positions in the text are positions in the file.
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int table = text.lastIndexOf("\nxref") + 1;
        String body = text.substring(0, table);
        String tail = OFFSET.matcher(text.substring(table))
            .replaceAll(match -> String.format(Locale.ROOT, "%010d", moved(body, Integer.parseInt(match.group()))));
        String end = TABLE_START.matcher(tail)
            .replaceAll(match -> Integer.toString(moved(body, Integer.parseInt(match.group()))));
        return (DATE.matcher(body).replaceAll(Matcher.quoteReplacement(FIXED)) + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Where a byte goes when the dates before it have been replaced. */
    private static int moved(String body, int offset) {
        return offset + DATE.matcher(body.substring(0, offset)).results().map(MatchResult::group)
            .mapToInt(date -> FIXED.length() - date.length()).sum();
    }
}
