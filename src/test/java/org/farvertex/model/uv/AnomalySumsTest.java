package org.farvertex.model.uv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.Fraction;
import org.junit.jupiter.api.Test;

/** Sums that are not zero: single fields worked out by hand, and charges of the Standard Model that are known to be anomalous. */
class AnomalySumsTest {

    private static Fraction f(int numerator, int denominator) {
        return Fraction.of(numerator, denominator);
    }

    private static ChargedField field(int colour, int isospin, Fraction y, Fraction t) {
        return new ChargedField("f", colour, isospin, y, t);
    }

    private static Map<String, Fraction> sums(ChargedField... fields) {
        return new AnomalySums(List.of(fields)).byTriangle();
    }

    /** One generation of left-handed fields; the last column of each is the charge q of the factor on trial. */
    private static List<ChargedField> generation(Fraction quark, Fraction lepton) {
        return new ArrayList<>(List.of(field(3, 2, f(1, 6), quark), field(-3, 1, f(-2, 3), quark.negate()),
            field(-3, 1, f(1, 3), quark.negate()), field(1, 2, f(-1, 2), lepton), field(1, 1, f(1, 1), lepton.negate())));
    }

    /** A triplet of doublets with Y = 1/6 and charge 5: six components, an index of 2 under SU(3) and of 3 under SU(2). */
    @Test
    void aColouredDoublet() {
        assertThat(sums(field(3, 2, f(1, 6), f(5, 1)))).containsExactly(
            Map.entry("SU3^3", f(2, 1)), Map.entry("SU3^2*Y", f(1, 3)), Map.entry("SU3^2*T3R", f(10, 1)),
            Map.entry("SU2^2*Y", f(1, 2)), Map.entry("SU2^2*T3R", f(15, 1)), Map.entry("Y^3", f(1, 36)),
            Map.entry("Y^2*T3R", f(5, 6)), Map.entry("Y*T3R^2", f(25, 1)), Map.entry("T3R^3", f(750, 1)),
            Map.entry("gravity^2*Y", f(1, 1)), Map.entry("gravity^2*T3R", f(30, 1)));
    }

    /** An antitriplet counts negative in SU(3)³ alone; a singlet under both only in the abelian sums. */
    @Test
    void antitripletsAndSinglets() {
        assertThat(sums(field(-3, 1, f(-2, 3), f(2, 1)))).containsEntry("SU3^3", f(-1, 1)).containsEntry("SU3^2*Y", f(-2, 3))
            .containsEntry("SU3^2*T3R", f(2, 1)).containsEntry("SU2^2*Y", Fraction.ZERO).containsEntry("SU2^2*T3R", Fraction.ZERO)
            .containsEntry("Y^3", f(-8, 9)).containsEntry("Y^2*T3R", f(8, 3)).containsEntry("Y*T3R^2", f(-8, 1))
            .containsEntry("T3R^3", f(24, 1)).containsEntry("gravity^2*Y", f(-2, 1)).containsEntry("gravity^2*T3R", f(6, 1));
        assertThat(sums(field(1, 2, f(-1, 2), f(3, 1)))).containsEntry("SU3^3", Fraction.ZERO).containsEntry("SU3^2*Y", Fraction.ZERO)
            .containsEntry("SU3^2*T3R", Fraction.ZERO).containsEntry("SU2^2*Y", f(-1, 2)).containsEntry("SU2^2*T3R", f(3, 1))
            .containsEntry("Y^3", f(-1, 4)).containsEntry("T3R^3", f(54, 1)).containsEntry("gravity^2*T3R", f(6, 1));
    }

    /** Baryon number: the electroweak anomalies of opposite size that let sphalerons break it, none with colour or gravity. */
    @Test
    void baryonNumberIsAnomalous() {
        assertThat(new AnomalySums(generation(f(1, 3), Fraction.ZERO)).byTriangle())
            .containsEntry("SU2^2*T3R", f(1, 1)).containsEntry("Y^2*T3R", f(-1, 2)).containsEntry("SU3^2*T3R", Fraction.ZERO)
            .containsEntry("T3R^3", Fraction.ZERO).containsEntry("gravity^2*T3R", Fraction.ZERO).containsEntry("Y^3", Fraction.ZERO);
    }

    /** B − L lacks nothing but a right-handed neutrino: its cube and its gravitational sum are −1 without and 0 with it. */
    @Test
    void baryonMinusLeptonNumberNeedsANeutrino() {
        List<ChargedField> fields = generation(f(1, 3), f(-1, 1));
        Map<String, Fraction> without = new AnomalySums(fields).byTriangle();
        assertThat(without).containsEntry("T3R^3", f(-1, 1)).containsEntry("gravity^2*T3R", f(-1, 1));
        without.forEach((name, sum) -> {
            if (!name.equals("T3R^3") && !name.equals("gravity^2*T3R")) {
                assertThat(sum).as(name).isEqualTo(Fraction.ZERO);
            }
        });
        fields.add(field(1, 1, Fraction.ZERO, f(1, 1)));
        assertThat(new AnomalySums(fields).byTriangle().values()).containsOnly(Fraction.ZERO);
    }

    /** Witten: three colours of a quark doublet and one lepton doublet. */
    @Test
    void doubletsAreCountedWithTheirColours() {
        List<ChargedField> fields = generation(f(1, 3), f(-1, 1));
        assertThat(new AnomalySums(fields).doublets()).isEqualTo(4);
        fields.remove(3);
        assertThat(new AnomalySums(fields).doublets()).isEqualTo(3);
        assertThat(new AnomalySums(List.of(field(-3, 2, Fraction.ONE, Fraction.ONE))).doublets()).isEqualTo(3);
    }

    @Test
    void representationsThatThereAreNotAreRefused() {
        for (int colour : new int[] {0, -1, 2, 4, 8}) {
            assertThatThrownBy(() -> field(colour, 1, Fraction.ONE, Fraction.ONE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour " + colour);
        }
        for (int isospin : new int[] {0, -1, 3}) {
            assertThatThrownBy(() -> field(3, isospin, Fraction.ONE, Fraction.ONE)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("isospin " + isospin);
        }
    }
}
