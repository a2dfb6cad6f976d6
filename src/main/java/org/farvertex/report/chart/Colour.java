package org.farvertex.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * The palette that people with any common kind of colour vision can tell apart, and the grey of exclusions.
 *
 * <p>Source: M. Okabe and K. Ito, "Color Universal Design (CUD): How to make figures and presentations that are
 * friendly to colorblind people" (2002, revised 2008), https://jfly.uni-koeln.de/color/; RGB values as printed there.
 */
public enum Colour {

    /** Black. */
    BLACK(0, 0, 0),
    /** Orange. */
    ORANGE(230, 159, 0),
    /** Sky blue. */
    SKY_BLUE(86, 180, 233),
    /** Bluish green. */
    BLUISH_GREEN(0, 158, 115),
    /** Yellow; too pale for thin lines on white, so not in {@link #CYCLE}. */
    YELLOW(240, 228, 66),
    /** Blue. */
    BLUE(0, 114, 178),
    /** Vermilion. */
    VERMILION(213, 94, 0),
    /** Reddish purple. */
    REDDISH_PURPLE(204, 121, 167),
    /** Neutral grey of what is excluded; not of the palette. */
    GREY(110, 110, 110);

    /** The order in which curves of one figure take their colours. */
    public static final List<Colour> CYCLE =
        List.of(VERMILION, BLUE, BLUISH_GREEN, REDDISH_PURPLE, ORANGE, SKY_BLUE, BLACK);

    private final int red;
    private final int green;
    private final int blue;

    Colour(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /**
     * The colour of the n-th curve; repeats after seven.
     *
     * @param n index from 0
     * @return a colour of the palette
     */
    public static Colour ofIndex(int n) {
        return CYCLE.get(Math.floorMod(n, CYCLE.size()));
    }

    Color rgb() {
        return new Color(red, green, blue);
    }

    /** Blended with white: 0 is white, 1 the full colour. Opaque, so that every viewer shows the same. */
    Color tint(double strength) {
        return new Color(blend(red, strength), blend(green, strength), blend(blue, strength));
    }

    /** The colour itself, see-through, for areas that may lie over each other. */
    Color translucent(double opacity) {
        return new Color(red, green, blue, (int) Math.round(255 * opacity));
    }

    private static int blend(int channel, double strength) {
        return (int) Math.round(255 + strength * (channel - 255));
    }
}
