package org.farvertex.flavor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** The fast way to a rate equals the plain one, also for large and mixed coefficients of both leptons. */
class QuadraticFormTest {

    private static final Predictions DIRECT = Predictions.direct(FlavorInputs.central());
    private static final Predictions PREPARED = Predictions.prepared(FlavorInputs.central());

    @Test
    void formsEqualAmplitudesAtRandomPoints() {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(11);
        for (int i = 0; i < 40; i++) {
            WilsonCoefficients point = new WilsonCoefficients(coefficients(random, i), coefficients(random, i));
            for (Observable observable : Observable.values()) {
                assertThat(PREPARED.value(observable, point)).as(observable.key() + " " + point)
                    .isCloseTo(DIRECT.value(observable, point), withPercentage(1e-7));
            }
        }
    }

    private static LeptonCoefficients coefficients(UniformRandomProvider random, int i) {
        double size = Math.pow(10, -2 + i % 4);
        return LeptonCoefficients.of(IntStream.range(0, 8).mapToDouble(k -> size * random.nextDouble(-1, 1) * (k < 4 ? 1 : 0.1)).toArray());
    }

    @Test
    void aKnownFormIsFound() {
        QuadraticForm form = QuadraticForm.of(c -> Math.pow(2 + c.c9() - 3 * c.cs(), 2) + c.c10() * c.cpPrime());
        LeptonCoefficients at = new LeptonCoefficients(0.5, 2, 0, 0, 0.1, 0, 0, -4);
        assertThat(form.at(at)).isCloseTo(Math.pow(2.2, 2) - 8, withPercentage(1e-10));
    }
}
