package org.farvertex.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.farvertex.jhepmc.ShortestDecimal;

/** Numbers as people read them: four significant digits, powers of ten as such. The CSV has all digits. */
final class ShownNumber {

    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    private ShownNumber() {
    }

    static String html(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(ShortestDecimal.text(value)).round(DIGITS).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -3 && exponent <= 5) {
            return signed(rounded.toPlainString());
        }
        return signed(rounded.movePointLeft(exponent).toPlainString()) + "×10<sup>" + signed(Integer.toString(exponent)) + "</sup>";
    }

    private static String signed(String number) {
        return number.replace('-', '−');
    }
}
