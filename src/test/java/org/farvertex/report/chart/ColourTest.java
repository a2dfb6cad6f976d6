package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColourTest {

    /** The hexadecimal codes of the palette as commonly tabulated (e.g. R's {@code palette.colors("Okabe-Ito")}). */
    @Test
    void theCycleBeginsWithTheOkabeItoPalette() {
        assertThat(Colour.CYCLE.stream().limit(7).map(colour -> String.format(Locale.ROOT, "#%06x", colour.rgb().getRGB() & 0xffffff))).containsExactlyInAnyOrder(
            "#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000");
    }

    @Test
    void theMapGetsLighterAllTheWay() {
        double last = -1;
        for (int i = 0; i <= 200; i++) {
            double luminance = luminance(ColourScale.at(i / 200.0));
            assertThat(luminance).isGreaterThan(last);
            last = luminance;
        }
    }

    /** As far apart in CIELAB (CIE 15:2004) as the two nearest of the Okabe-Ito palette, or nearly. */
    @Test
    void noTwoExperimentsHaveOneColour() {
        for (int i = 0; i < Colour.CYCLE.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(Colour.ofIndex(i), Colour.ofIndex(j))).as(i + " and " + j).isGreaterThan(20);
            }
        }
        assertThat(IntStream.range(0, 60).mapToObj(Colour::ofIndex).distinct().count()).isEqualTo(60);
    }

    /** Whatever the colour and the ground. */
    @Test
    void inkIsLegible() {
        for (int i = 0; i < 40; i++) {
            for (double ground = 0; ground <= 1; ground += 0.05) {
                Color ink = Colour.ofIndex(i).legibleOn(ground).rgb();
                // black on a ground of 0.18 and white on it are equally legible, 4.6 to 1
                assertThat(Colour.contrast(Colour.luminance(ink), ground)).as(i + " on " + ground).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static double distance(Colour one, Colour other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(Colour colour) {
        float[] xyz = colour.rgb().getColorComponents(ColorSpace.getInstance(ColorSpace.CS_CIEXYZ), null);
        double x = curve(xyz[0] / 0.9642);
        double y = curve(xyz[1]);
        double z = curve(xyz[2] / 0.8249);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    /** Contrasts of WCAG 2.1 as its definition gives them: white on black, and the lightest grey that passes on white. */
    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Colour.contrast(Colour.luminance(Color.WHITE), Colour.luminance(Color.BLACK))).isCloseTo(21, within(1e-12));
        assertThat(Colour.contrast(Colour.luminance(new Color(0x767676)), Colour.luminance(Color.WHITE))).isCloseTo(4.54, within(0.005));
        for (Color colour : new Color[] {Color.RED, Color.GREEN, Color.BLUE, new Color(0xd55e00), new Color(3, 4, 5)}) {
            assertThat(Colour.luminance(colour)).isCloseTo(luminance(colour), within(1e-12));
        }
    }

    /** Relative luminance of sRGB (IEC 61966-2-1, WCAG 2.1). */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
