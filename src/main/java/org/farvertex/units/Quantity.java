package org.farvertex.units;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.farvertex.input.Decimal;
import org.farvertex.input.Shown;

/**
 * A number with its unit, as a user writes it: {@code 60MeV}, {@code 0.06 GeV}, {@code 150/fb}, {@code 1.44e18 pot}.
 *
 * <p>A bare number is refused: no unit is ever assumed. (HepMC3 reads an unknown unit as GeV without a word; a
 * detector a thousand times too far away is the cost.) Infinities and NaN have no written form here, and a size that no
 * experiment has ({@link Dimension#admits}) is refused.
 *
 * @param value finite number, in {@code unit}
 * @param unit  the unit it was written in
 */
public record Quantity(double value, Unit unit) {

    private static final int LONGEST = 200;
    private static final Pattern FORM = Pattern.compile("[ \\t]*+(" + Decimal.FORM + ")[ \\t]*+(.*?)[ \\t]*", Pattern.DOTALL);

    /** Checks that the number is finite. */
    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("must be finite");
        }
    }

    /**
     * Reads a quantity in any of the given dimensions.
     *
     * @param text    what the user wrote
     * @param allowed the dimensions it may have, at least one
     * @return the quantity
     * @throws IllegalArgumentException if there is no number, no unit, an unknown unit or one of another dimension;
     *                                  the message says what is allowed
     */
    public static Quantity parse(String text, Dimension... allowed) {
        String wanted = "must be " + Arrays.stream(allowed).map(Dimension::describe).collect(Collectors.joining(" or "));
        Matcher matcher = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(wanted);
        }
        if (matcher.group(2).isEmpty()) {
            throw new IllegalArgumentException("has no unit; " + wanted);
        }
        Unit unit = Unit.bySymbol(matcher.group(2)).orElseThrow(() ->
            new IllegalArgumentException("has the unknown unit " + Shown.quoted(matcher.group(2)) + "; " + wanted));
        if (!Arrays.asList(allowed).contains(unit.dimension())) {
            throw new IllegalArgumentException(wanted);
        }
        Quantity quantity = new Quantity(Double.parseDouble(matcher.group(1)), unit);
        if (!unit.dimension().admits(quantity.internal())) {
            throw new IllegalArgumentException("is too " + (Math.abs(quantity.internal()) > 1 ? "large" : "small") + ": must lie "
                + unit.dimension().range());
        }
        return quantity;
    }

    /**
     * The quantity in the unit used inside the program (GeV, m, T, 1/pb, particles).
     *
     * @return the converted number
     */
    public double internal() {
        // 1/factor is exact for the powers of ten below one, so 60 MeV becomes exactly 0.06 GeV
        return unit.factor() < 1 ? value / Math.rint(1 / unit.factor()) : value * unit.factor();
    }
}
