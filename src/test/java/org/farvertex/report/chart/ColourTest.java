package org.farvertex.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ColourTest {

    /** The hexadecimal codes of the palette as commonly tabulated (e.g. R's {@code palette.colors("Okabe-Ito")}). */
    @Test
    void theCycleIsTheOkabeItoPalette() {
        assertThat(Colour.CYCLE.stream().map(colour -> String.format(Locale.ROOT, "#%06x", colour.rgb().getRGB() & 0xffffff))).containsExactlyInAnyOrder(
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

    /** Relative luminance of sRGB (IEC 61966-2-1, WCAG 2.1). */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
