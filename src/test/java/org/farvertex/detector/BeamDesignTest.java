package org.farvertex.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.farvertex.input.NamedFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamDesignTest {

    private static final Optional<NamedFolder> NONE = Optional.empty();
    private static final Optional<NamedFolder> TABLES = Optional.of(NamedFolder.of(Path.of("tables")));

    private static Beam protons(double momentum, Optional<NamedFolder> tables) {
        return BeamDesign.protons(momentum, List.of(), BeamSource.PLAIN, tables);
    }

    /** A tabulated momentum has its own tables, another one those of its neighbours, and chosen ones go before both. */
    @Test
    void protonsOnATarget() {
        assertThat(protons(400, NONE).spectra()).containsExactlyElementsOf(Beams.byId("protons-400GeV").orElseThrow().spectra());
        List<Double> around = Beams.neighbours(300);
        assertThat(around).isNotEmpty().allMatch(Beams.tabulated()::contains);
        Beam beam = protons(300, NONE);
        assertThat(beam.spectra()).containsExactlyElementsOf(around.stream().flatMap(p -> Beams.folders(p).stream()).toList());
        assertThat(beam.id()).isEqualTo("protons-300GeV");
        assertThat(beam.momentum()).isEqualTo(300);
        assertThat(BeamDesign.protons(300, List.of(70.0), BeamSource.PLAIN, NONE).spectra()).containsExactlyElementsOf(Beams.folders(70));
        assertThat(BeamDesign.protons(300, List.of(), new BeamSource(0, 0, BeamSource.Spot.POINT, Material.byName("iron"), true), NONE).id())
            .isEqualTo("protons-300GeV-iron-nuclear");
    }

    /** Shipped spectra end at both ends of a range; tables of the user's own know no range. */
    @ParameterizedTest
    @ValueSource(doubles = {59.99, 450.01, Double.NaN})
    void beyondTheShippedSpectra(double momentum) {
        assertThatThrownBy(() -> protons(momentum, NONE)).hasMessageContaining("60 GeV and 450 GeV");
        assertThat(protons(60, NONE).momentum()).isEqualTo(60);
        assertThat(protons(450, NONE).momentum()).isEqualTo(450);
        assertThat(protons(1000, TABLES).spectra()).isEmpty();
    }

    /** A collider of which spectra are shipped is that beam; another one needs tables, and its cross section lies between those of its neighbours. */
    @Test
    void colliders() {
        Beam known = BeamDesign.collider(14_000, BeamSource.PLAIN, NONE);
        Beam shipped = Beams.byId("lhc-14TeV").orElseThrow();
        assertThat(known.id()).isEqualTo("pp-14TeV");
        assertThat(known.momentum()).isEqualTo(shipped.momentum());
        assertThat(known.spectra()).isEqualTo(shipped.spectra());
        assertThat(known.collisionCrossSection()).isEqualTo(shipped.collisionCrossSection());
        assertThat(BeamDesign.collider(14_000, BeamSource.PLAIN, TABLES).spectra()).isEmpty();
        assertThatThrownBy(() -> BeamDesign.collider(13_800, BeamSource.PLAIN, NONE)).hasMessageContaining("14TeV").hasMessageContaining("13.6TeV");
        Beam between = BeamDesign.collider(8000, BeamSource.PLAIN, TABLES);
        assertThat(between.momentum()).isEqualTo(4000);
        assertThat(between.energyName()).isEqualTo("8TeV");
        // TOTEM, Phys. Rev. Lett. 111, 012001: 74.7 ± 1.7 mb
        assertThat(between.collisionCrossSection()).isCloseTo(74.7, within(1.7));
    }

    /** What a beam on a target makes a cross section of tables into a yield with: 32 mb at 120 GeV, within 2 %. */
    @Test
    void crossSectionOnATarget() {
        assertThat(protons(120, NONE).collisionCrossSection()).isCloseTo(31.8, withinPercentage(2));
    }

    @Test
    void electrons() {
        Beam beam = BeamDesign.electrons(11, Material.byName("iron").orElseThrow());
        assertThat(beam.id()).isEqualTo("electrons-11GeV-iron");
        assertThat(beam.kind()).isEqualTo(BeamKind.ELECTRON_DUMP);
        assertThat(beam.energyName()).isEqualTo("11GeV");
        Target target = beam.target().orElseThrow();
        assertThat(target.atomicNumber()).isEqualTo(26);
        // 55.845 u less 26 electrons: 52.0 GeV
        assertThat(target.nuclearMass()).isCloseTo(55.845 * 0.93149410242 - 26 * 0.51099895e-3, within(1e-3));
        assertThat(target.thickness()).isEqualTo(Beams.THICK);
    }

    /** A photon is lost in a pair with 7/9 of the radiation length: atoms per area times cross section is 7/9; 1 GeV⁻² = 0.38938 mb. */
    @Test
    void theAbsorberIsTheTarget() {
        Material iron = Material.byName("iron").orElseThrow();
        Beam beam = BeamDesign.protons(120, List.of(), new BeamSource(0, 0, BeamSource.Spot.POINT, Optional.of(iron), false), NONE);
        Absorber absorber = Absorber.of(beam);
        double atoms = 6.02214076e23 / 55.845 * 13.84;
        assertThat(absorber.photonCrossSection() * 0.3893794e-27 * atoms).isCloseTo(7.0 / 9, withinPercentage(0.2));
        assertThat(absorber.atomicNumber()).isEqualTo(26);
        assertThat(absorber.massNumber()).isEqualTo(56);
        assertThat(absorber.interactionLength()).isCloseTo(0.1677, within(1e-3));
        assertThat(absorber.distance()).isZero();
        assertThat(Absorber.of(Beams.byId("lhc-14TeV").orElseThrow()).distance()).isEqualTo(140);
    }

    /** Interactions end before the decay volume, by a hair or where the file says. */
    @Test
    void depths() {
        assertThat(ProductionPoint.ORIGIN.spread(0.2, 3).deepest(10)).isEqualTo(3);
        assertThat(ProductionPoint.ORIGIN.spread(0.2, 30).deepest(10)).isBetween(9.9999, 10.0).isLessThan(10);
    }
}
