package org.farvertex.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.farvertex.particle.Particle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Angles inside the cells of shipped spectra, in all their coordinates: the distribution function against its inverse and its ends. */
class SpectrumCellTest {

    private static List<SpectrumCell> cells(String folder, Particle meson) {
        return SpectrumCells.of(EmbeddedSpectra.of(List.of(folder), Generator.PYTHIA).of(meson), 0.2).cells();
    }

    @ParameterizedTest
    @CsvSource({"p400GeV_p,ETA", "p70GeV_p,PI0"})
    void sharesOfAnglesGoFromNoneToAll(String folder, Particle meson) {
        for (SpectrumCell cell : cells(folder, meson)) {
            double p = cell.momentum((cell.lower() + cell.upper()) / 2);
            double least = cell.leastAngle(p);
            double most = cell.mostAngle(p);
            assertThat(cell.shareBelow(least * (1 - 1e-9), p)).isZero();
            assertThat(most >= Math.PI / 2 ? 1 : cell.shareBelow(most * (1 + 1e-9), p)).isEqualTo(1);
            for (double share : new double[] {0.1, 0.5, 0.9}) {
                double angle = cell.angleAt(share, p);
                assertThat(angle).isBetween(least, most);
                if (angle < 1.5) {
                    assertThat(cell.shareBelow(angle, p)).isCloseTo(share, within(1e-6));
                }
            }
        }
    }

    /** A window seen from inside leaves no smallest angle; squares of angles know no sign. */
    @ParameterizedTest
    @CsvSource({"p400GeV_p,ETA", "p70GeV_p,PI0"})
    void noMesonHasAnAngleBelowZero(String folder, Particle meson) {
        for (SpectrumCell cell : cells(folder, meson)) {
            double p = cell.momentum(cell.upper());
            double most = cell.mostAngle(p);
            assertThat(cell.shareBelow(-most / 2, p)).isZero();
            assertThat(cell.shareBelow(-most, p)).isZero();
            assertThat(cell.shareBelow(0, p)).isZero();
        }
    }
}
