package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.farvertex.detector.Absorber;
import org.farvertex.detector.Beam;
import org.farvertex.detector.BeamKind;
import org.farvertex.detector.Beams;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Material;
import org.farvertex.input.InputException;
import org.farvertex.simulation.BeamTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beams that a detector file makes of numbers. */
class BeamReaderTest {

    private static Detector detector(String beam, String exposure) {
        String text = """
            name: box
            description: a box
            source: nobody
            beam: BEAM
            exposure: EXPOSURE
            decayVolume:
              - {shape: cylinder, front: 10 m, length: 1 m, radius: 1 m}
            efficiency: 1
            signal: 3
            """.replace("BEAM", beam).replace("EXPOSURE", exposure);
        return DetectorFile.parse("dir/box.yaml", "box", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Beam beam(String beam) {
        return detector(beam, beam.contains("collider") || beam.startsWith("lhc") ? "1 /fb" : beam.contains("electron") ? "1 eot" : "1 pot").beam();
    }

    @Test
    void aTargetOfAMaterial() {
        Beam beam = beam("{projectile: proton, momentum: 0.3 TeV, target: tungsten, spot: [5 mm, 2 mm]}");
        assertThat(beam.kind()).isEqualTo(BeamKind.PROTON_DUMP);
        assertThat(beam.momentum()).isEqualTo(300);
        assertThat(beam.spectra()).containsExactly("p120GeV_p", "p120GeV_n", "p400GeV_p", "p400GeV_n");
        assertThat(beam.source().spot().y()).isEqualTo(0.002);
        // 191.9 g/cm² at 19.30 g/cm³
        assertThat(Absorber.of(beam).interactionLength()).isCloseTo(0.09943, within(1e-5));
        assertThat(Absorber.of(beam).atomicNumber()).isEqualTo(74);
        // 7/9 of an atom in a radiation length against the table of iron, which is FORESEE's number
        assertThat(Absorber.of(beam("{projectile: proton, momentum: 120 GeV, target: iron}")).photonCrossSection())
            .isCloseTo(Absorber.of(beam("protons-120GeV")).photonCrossSection(), within(0.01 * 13312));
    }

    /** A momentum that is shipped needs no interpolation, and a mapping that says no more than a name is that beam. */
    @ParameterizedTest
    @CsvSource({"70,protons-70GeV", "120,protons-120GeV", "400,protons-400GeV"})
    void shippedMomentaAreTheirTables(double momentum, String name) {
        assertThat(beam("{projectile: proton, momentum: " + momentum + " GeV}")).isEqualTo(Beams.byId(name).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"60,p70GeV_p,p120GeV_n", "100,p70GeV_p,p120GeV_n", "121,p120GeV_p,p400GeV_n", "450,p120GeV_p,p400GeV_n"})
    void everyMomentumHasItsNeighbours(double momentum, String low, String high) {
        Beam beam = beam("{projectile: proton, momentum: " + momentum + " GeV, target: iron}");
        assertThat(beam.spectra()).hasSize(4).contains(low, high);
        assertThat(BeamTables.of(beam, BeamTables.standardGenerator(beam))).isPresent();
    }

    @Test
    void aColliderThatCrosses() {
        Beam beam = beam("{collider: proton, energy: 13.6 TeV, crossingAngle: [0 urad, 160 \u00b5rad], spot: [15 um, 15 um, 45 mm]}");
        assertThat(beam.collider()).isTrue();
        assertThat(beam.momentum()).isEqualTo(6800);
        assertThat(beam.energyName()).isEqualTo("13.6TeV");
        assertThat(beam.source().angleY()).isEqualTo(160e-6);
        assertThat(beam.source().spot().z()).isEqualTo(0.045);
        assertThat(beam.spectra()).containsExactly("pp13.6TeV");
        assertThat(beam.inelasticCrossSection()).isEqualTo(Beams.byId("lhc-13.6TeV").orElseThrow().inelasticCrossSection());
    }

    /** TOTEM measured 72.9 ± 1.5 mb at 7 TeV (Europhys. Lett. 101, 21004); at 400 GeV on a target the generators have 31.4 to 33 mb. */
    @Test
    void otherEnergiesHaveACrossSection() {
        assertThat(beam("{collider: proton, energy: 7 TeV, spectra: mine}").collisionCrossSection()).isCloseTo(72.9, within(1.5));
        for (double momentum : new double[] {70, 120, 400}) {
            Beam shipped = Beams.byId("protons-" + (int) momentum + "GeV").orElseThrow();
            assertThat(shipped.collisionCrossSection()).isCloseTo(BeamTables.of(shipped, BeamTables.standardGenerator(shipped)).orElseThrow()
                .inelasticCrossSection(), within(0.03 * 32));
        }
    }

    @Test
    void tablesOfTheUserLieBesideTheFile() {
        assertThat(beam("{projectile: proton, momentum: 30 GeV, spectra: mine}").tables().orElseThrow()).hasToString(Path.of("dir/mine").toString());
        assertThat(beam("{projectile: proton, momentum: 30 GeV, spectra: mine}").energyName()).isEqualTo("30GeV");
        assertThat(beam("{collider: proton, energy: 100 TeV, spectra: mine}").energyName()).isEqualTo("100TeV");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{projectile: proton, momentum: 300 GeV, target: tungsten, nuclearYields: true, spot: [5 mm, 2 mm]}",
        "{projectile: proton, momentum: 120 GeV, target: iron, between: [400 GeV, 70 GeV]}", "{projectile: electron, momentum: 11 GeV, target: tungsten}",
        "{collider: proton, energy: 13.6 TeV, crossingAngle: [0 urad, -160 urad], spot: [15 um, 15 um, 45 mm]}", "protons-400GeV", "lhc-14TeV",
        "{collider: proton, energy: 100 TeV, spectra: /tables/mine}", "{projectile: proton, momentum: 61.3 GeV}"})
    void aBeamIsWrittenAsItIsRead(String written) {
        Detector read = detector(written, written.startsWith("{c") || written.startsWith("lhc") ? "1 /fb" : written.contains("electron") ? "1 eot" : "1 pot");
        assertThat(DetectorFile.parse("other.yaml", "box", DetectorFile.write(read).getBytes(StandardCharsets.UTF_8))).isEqualTo(read);
    }

    /** One line with file, key, value and what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{projectile: proton, momentum: 30 GeV} | beam.momentum: '30 GeV' | between 60 GeV and 450 GeV",
        "{projectile: proton, momentum: 450.1 GeV} | beam.momentum: '450.1 GeV' | spectra: DIR",
        "{projectile: proton, momentum: 300} | beam.momentum: '300' | has no unit",
        "{projectile: proton, momentum: -300 GeV} | beam.momentum: '-300 GeV' | greater than 0",
        "{projectile: pion, momentum: 300 GeV} | beam.projectile: 'pion' | proton, electron",
        "{projectile: proton, momentum: 300 GeV, target: unobtainium} | beam.target: 'unobtainium' | tungsten",
        "{projectile: proton, momentum: 300 GeV, target: wolfram} | beam.target: 'wolfram' | iron",
        "{projectile: proton, momentum: 300 GeV, nuclearYields: true} | beam.nuclearYields: 'true' | needs a target",
        "{projectile: proton, momentum: 300 GeV, target: iron, nuclearYields: maybe} | beam.nuclearYields: 'maybe' | true, false",
        "{projectile: proton, momentum: 300 GeV, between: [70 GeV, 120 GeV, 400 GeV]} | beam.between | 70 GeV, 120 GeV, 400 GeV",
        "{projectile: proton, momentum: 300 GeV, between: [70 GeV, 100 GeV]} | beam.between[1]: '100 GeV' | 70 GeV, 120 GeV, 400 GeV",
        "{projectile: proton, momentum: 300 GeV, between: [70 GeV, 120 GeV], spectra: mine} | beam.between | leave out spectra",
        "{projectile: proton, momentum: 300 GeV, spot: [1 mm]} | beam.spot | in x and y",
        "{projectile: proton, momentum: 300 GeV, spot: [1 mm, -1 mm]} | beam.spot[1]: '-1 mm' | must not be negative",
        "{projectile: proton, momentum: 300 GeV, crossingAngle: [1 urad, 1 urad]} | 'crossingAngle' | unknown key",
        "{projectile: electron, momentum: 20 GeV, target: iron, spectra: mine} | beam.spectra: 'mine' | for protons",
        "{projectile: electron, momentum: 20 GeV} | beam.target | missing",
        "{collider: proton, energy: 10 TeV} | beam.energy: '10 TeV' | 13.6TeV",
        "{collider: lead, energy: 14 TeV} | beam.collider: 'lead' | proton",
        "{collider: proton, energy: 14 TeV, crossingAngle: [0 urad, 1 rad]} | beam.crossingAngle[1]: '1 rad' | at most 10 mrad",
        "{collider: proton, energy: 14 TeV, crossingAngle: [160, 0]} | beam.crossingAngle[0]: '160' | has no unit",
        "{collider: proton, energy: 14 TeV, crossingAngle: [160 deg, 0 rad]} | beam.crossingAngle[0]: '160 deg' | unknown unit",
        "{collider: proton, energy: 14 TeV, crossingAngle: 160 urad} | beam.crossingAngle: '160 urad' | list",
        "{collider: proton, energy: 14 TeV, spot: [15 um, 15 um]} | beam.spot | y and z",
        "{collider: proton, momentum: 7 TeV} | 'momentum' | unknown key",
        "{momentum: 300 GeV} | beam.projectile | missing",
        "protons-300GeV | beam: 'protons-300GeV' | protons-400GeV"})
    void wrongBeamsAreRefused(String beam, String where, String allowed) {
        assertThatThrownBy(() -> detector(beam, "1 pot")).isInstanceOf(InputException.class)
            .hasMessageStartingWith("dir/box.yaml: ").hasMessageContaining(where).hasMessageContaining(allowed).message().doesNotContain("\n");
    }

    @Test
    void noTargetIsNamedTwice() {
        assertThat(Material.all()).extracting(Material::name).doesNotHaveDuplicates()
            .containsAll(List.of("iron", "tungsten", "copper", "graphite"));
    }
}
