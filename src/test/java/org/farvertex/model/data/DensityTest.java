package org.farvertex.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.farvertex.expression.Expression;
import org.junit.jupiter.api.Test;

/** A density is the same number however often it is asked for. */
class DensityTest {

    /** To the last bit, from the first look to when the formula has been made quick, and that of the formula itself. */
    @Test
    void quickDensitiesAreTheSame() {
        List<String> names = Density.variables("U", true);
        Expression formula = Expression.parse("(1 - q2/4.5^2)^-2 * exp(-E/3) * U^2 * (1 + mass^2/q2) + lambda(q2, mass^2, 0.011)", names);
        Density.Evaluated density = new Density("file", Density.Kind.Q2_ENERGY, formula).at(0.7, 0.3);
        for (int k = 0; k < 60; k++) {
            double q2 = 0.9 + 0.1 * (k % 20);
            double energy = 0.8 + 0.01 * (k % 20);
            assertThat(density.value().applyAsDouble(q2, energy)).isEqualTo(formula.at(0.7, 0.3, q2, Double.NaN, Double.NaN, energy));
        }
    }
}
