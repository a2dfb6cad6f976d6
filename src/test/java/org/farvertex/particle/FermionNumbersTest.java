package org.farvertex.particle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of nature: what known decays keep, and what makes two particles of one. */
class FermionNumbersTest {

    private static FermionNumbers of(String numbers) {
        return FermionNumbers.of(Arrays.stream(numbers.split(" ")).map(n -> Particle.of(Integer.parseInt(n))).toList());
    }

    /** Decays that were seen: both sides have the same. */
    @ParameterizedTest
    @CsvSource({"2112,2212 11 -12", "13,11 -12 14", "-13,-11 12 -14", "211,-13 14", "15,-211 16", "3122,2212 -211", "-3122,-2212 211", "4122,3122 -13 14", "5122,4122 -211",
        "521,-421 -11 12", "130,211 13 -14", "443,2212 -2212", "23,16 -16", "6,24 5", "24,2 -1", "24,-15 16", "3334,3122 -321", "10323,313 211", "9000211,221 211",
        "20213,113 211", "100443,443 211 -211"})
    void knownDecaysKeepThem(int parent, String products) {
        assertThat(of(products)).isEqualTo(of(Integer.toString(parent)));
    }

    @ParameterizedTest
    @CsvSource({"2212,3,0", "2112 12,3,1", "11 11,0,2", "-1 4,0,0", "2 2 1,3,0", "-3122 -16,-3,-1", "130 310 22 21 25,0,0"})
    void theyAddUp(String particles, int thirds, int lepton) {
        assertThat(of(particles)).isEqualTo(new FermionNumbers(thirds, lepton));
    }

    /** B − L or B + L may tell a particle from its antiparticle where neither alone does; what is turned in all, or counts thrice, leaves no charge. */
    @ParameterizedTest
    @CsvSource({"0,1,0,1,true", "0,1,0,-1,false", "0,1,0,3,false", "3,0,0,1,true", "3,0,0,-1,true", "3,0,-3,0,false", "3,2,-3,-2,false", "3,2,3,0,true"})
    void somethingConservedTellsTwoApart(int thirds, int lepton, int otherThirds, int otherLepton, boolean allowed) {
        FermionNumbers one = new FermionNumbers(thirds, lepton);
        FermionNumbers other = new FermionNumbers(otherThirds, otherLepton);
        assertThat(List.of(FermionNumbers.leaveACharge(List.of(one, other)), FermionNumbers.leaveACharge(List.of(other, one)))).containsOnly(allowed);
    }

    /** Of three each two may leave a charge and all none: that of the first two is fixed, and the third has it or not. */
    @ParameterizedTest
    @CsvSource({"0,1,3,0,3,1,false", "0,1,3,0,6,-1,true", "0,1,3,0,-3,2,true", "0,1,3,0,-3,0,false", "0,1,3,1,-3,1,true", "0,1,0,1,3,0,true"})
    void allLieOnOneLine(int b1, int l1, int b2, int l2, int b3, int l3, boolean allowed) {
        FermionNumbers one = new FermionNumbers(b1, l1);
        FermionNumbers two = new FermionNumbers(b2, l2);
        FermionNumbers three = new FermionNumbers(b3, l3);
        assertThat(Stream.of(List.of(one, two, three), List.of(three, one, two), List.of(two, three, one)).map(FermionNumbers::leaveACharge)).containsOnly(allowed);
    }
}
