package org.farvertex.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;

/** The functions that a formula may use. {@code StrictMath}, so that every machine gets the same digits. */
enum Function {
    SQRT(1, 1),
    EXP(1, 1),
    /** Natural logarithm. */
    LOG(1, 1),
    ABS(1, 1),
    MIN(2, 10),
    MAX(2, 10),
    /** Källén's \(\lambda(a,b,c)=a^2+b^2+c^2-2ab-2bc-2ca\). */
    LAMBDA(3, 3);

    private final int fewest;
    private final int most;

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> byWord(String word) {
        return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    /** How many arguments it takes, in words. */
    String arguments() {
        return fewest == most ? fewest + (most == 1 ? " argument" : " arguments") : fewest + " to " + most + " arguments";
    }

    double of(double[] x) {
        return switch (this) {
            case SQRT -> StrictMath.sqrt(x[0]);
            case EXP -> StrictMath.exp(x[0]);
            case LOG -> StrictMath.log(x[0]);
            case ABS -> Math.abs(x[0]);
            case MIN -> of(x, Math::min);
            case MAX -> of(x, Math::max);
            // (a − b − c)² − 4bc loses least
            case LAMBDA -> (x[0] - x[1] - x[2]) * (x[0] - x[1] - x[2]) - 4 * x[1] * x[2];
        };
    }

    private static double of(double[] x, DoubleBinaryOperator fold) {
        double result = x[0];
        for (int i = 1; i < x.length; i++) {
            result = fold.applyAsDouble(result, x[i]);
        }
        return result;
    }

    /** The power of the value if all arguments have one other than 0. */
    OptionalDouble degree(double n) {
        return switch (this) {
            case SQRT -> OptionalDouble.of(n / 2);
            case ABS, MIN, MAX -> OptionalDouble.of(n);
            case LAMBDA -> OptionalDouble.of(2 * n);
            default -> OptionalDouble.empty();
        };
    }
}
