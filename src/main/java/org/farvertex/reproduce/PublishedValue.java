package org.farvertex.reproduce;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.farvertex.citation.CitedTable;
import org.farvertex.citation.CitedTable.Row;

/**
 * A number of the paper with ours beside it.
 *
 * @param id        short name, unique
 * @param group     what it belongs to
 * @param where     where in the paper it stands
 * @param quantity  what it is, in plain text
 * @param unit      unit of both numbers; empty for none
 * @param printed   as the paper prints it
 * @param published the same as a number
 * @param ours      our number
 * @param tolerance rounding of the printed number and of what it was computed from, in the same unit
 * @param why       why the two differ; empty where they agree
 */
public record PublishedValue(String id, String group, String where, String quantity, String unit, String printed,
                             double published, double ours, double tolerance, String why) {

    private static final double EXACT = 1e-6;
    private static final double ORDER = Math.sqrt(10);

    /** A difference without a reason is a gap in the report, so it is refused. */
    public PublishedValue {
        if (!(tolerance > 0) || Double.isNaN(published)) {
            throw new IllegalArgumentException("'" + id + "' needs a printed number and its rounding");
        }
    }

    /**
     * Sets our numbers beside all printed ones.
     *
     * @param ours our numbers by id, in the units of the program
     * @return the printed numbers in the order of the table
     * @throws IllegalStateException if a number is missing on either side
     */
    static List<PublishedValue> all(Map<String, Computed> ours) {
        List<PublishedValue> values = new ArrayList<>();
        Set<String> unused = new HashSet<>(ours.keySet());
        for (Row row : CitedTable.of("reproduce/published.csv").rows()) {
            String id = row.text("id");
            if (!unused.remove(id)) {
                throw new IllegalStateException("nothing was computed for '" + id + "'");
            }
            values.add(of(row, ours.get(id)));
        }
        if (!unused.isEmpty()) {
            throw new IllegalStateException("nothing is printed for " + unused);
        }
        return values;
    }

    private static PublishedValue of(Row row, Computed computed) {
        double scale = row.number("scale");
        String printed = row.text("printed");
        double published = number(printed);
        double own = switch (row.text("rounding")) {
            case "digits" -> new BigDecimal(printed).ulp().doubleValue() / 2;
            case "exact" -> EXACT * Math.abs(published);
            case "order" -> published * (ORDER - 1);
            default -> row.number("rounding");
        };
        return new PublishedValue(row.text("id"), row.text("group"), row.text("where"), row.text("quantity"), row.text("unit"), printed, published,
            computed.value() / scale, own + computed.spread() / scale, row.text("why"));
    }

    /** A decimal number or a fraction such as 2/3. */
    private static double number(String printed) {
        int slash = printed.indexOf('/');
        return slash < 0 ? Double.parseDouble(printed)
            : Double.parseDouble(printed.substring(0, slash)) / Double.parseDouble(printed.substring(slash + 1));
    }

    /**
     * How far ours is from the paper's.
     *
     * @return ours/published − 1; NaN if the published number is 0
     */
    public double deviation() {
        return published == 0 ? Double.NaN : ours / published - 1;
    }

    /**
     * Whether ours rounds to what the paper prints, the rounding of what it was computed from included.
     *
     * @return true if the two agree within {@link #tolerance()}; an order of magnitude is met within a factor √10 either way
     */
    public boolean agrees() {
        double low = tolerance > published && published > 0 ? published / ORDER : published - tolerance;
        return ours >= low - 1e-12 * Math.abs(published) && ours <= published + tolerance + 1e-12 * Math.abs(published);
    }
}
