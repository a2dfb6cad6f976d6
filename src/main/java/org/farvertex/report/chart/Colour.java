package org.farvertex.report.chart;

import java.awt.Color;
import java.util.List;

/**
 * A colour. The first seven of {@link #CYCLE} can be told apart by people with any common kind of colour vision; figures with more than
 * seven experiments need more, which are chosen to lie far from those and from each other in CIELAB.
 *
 * <p>Source of the seven: M. Okabe and K. Ito, "Color Universal Design (CUD): How to make figures and presentations that are
 * friendly to colorblind people" (2002, revised 2008), https://jfly.uni-koeln.de/color/; RGB values as printed there.
 *
 * @param red   red of sRGB, 0 to 255
 * @param green green
 * @param blue  blue
 */
public record Colour(int red, int green, int blue) {

    /** Black. */
    public static final Colour BLACK = new Colour(0, 0, 0);
    /** Orange. */
    public static final Colour ORANGE = new Colour(230, 159, 0);
    /** Sky blue. */
    public static final Colour SKY_BLUE = new Colour(86, 180, 233);
    /** Bluish green. */
    public static final Colour BLUISH_GREEN = new Colour(0, 158, 115);
    /** Blue. */
    public static final Colour BLUE = new Colour(0, 114, 178);
    /** Vermilion. */
    public static final Colour VERMILION = new Colour(213, 94, 0);
    /** Reddish purple. */
    public static final Colour REDDISH_PURPLE = new Colour(204, 121, 167);
    /** Neutral grey of what is excluded; not of the palette. */
    public static final Colour GREY = new Colour(110, 110, 110);

    /** The order in which curves of one figure take their colours. */
    public static final List<Colour> CYCLE = List.of(VERMILION, BLUE, BLUISH_GREEN, REDDISH_PURPLE, ORANGE, SKY_BLUE, BLACK,
        new Colour(128, 0, 32), new Colour(140, 100, 255), new Colour(110, 120, 0), new Colour(17, 0, 119), new Colour(220, 0, 180),
        new Colour(60, 190, 0), new Colour(200, 140, 100), new Colour(230, 0, 80), new Colour(0, 70, 40), new Colour(40, 60, 255),
        new Colour(90, 30, 90));

    /** What is asked of text on its ground: Web Content Accessibility Guidelines 2.1, 1.4.3. */
    static final double LEGIBLE = 4.5;

    private static final double GOLDEN = 0.381966;

    /** Refuses channels that there are not. */
    public Colour {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("colour (" + red + ", " + green + ", " + blue + "): channels go from 0 to 255");
        }
    }

    /**
     * The colour of the n-th curve. Beyond the chosen ones hues follow each other at the golden angle.
     *
     * @param n index from 0
     * @return a colour of its own
     */
    public static Colour ofIndex(int n) {
        if (n < CYCLE.size()) {
            return CYCLE.get(n);
        }
        Color hue = Color.getHSBColor((float) (GOLDEN * n), n % 2 == 0 ? 0.95f : 0.6f, n % 3 == 0 ? 0.5f : 0.7f);
        return new Colour(hue.getRed(), hue.getGreen(), hue.getBlue());
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

    /** The colour, darkened until text in it can be read on a ground of a relative luminance; white on a dark ground. */
    Colour legibleOn(double ground) {
        Colour ink = this;
        for (int percent = 99; percent >= 0 && contrast(luminance(ink.rgb()), ground) < LEGIBLE; percent--) {
            ink = new Colour(red * percent / 100, green * percent / 100, blue * percent / 100);
        }
        boolean dark = contrast(luminance(ink.rgb()), ground) < LEGIBLE;
        return dark ? new Colour(255, 255, 255) : ink;
    }

    /** Ratio of contrast between two relative luminances, WCAG 2.1. */
    static double contrast(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Relative luminance of sRGB, from 0 for black to 1 for white: IEC 61966-2-1. */
    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int blend(int channel, double strength) {
        return (int) Math.round(255 + strength * (channel - 255));
    }
}
