package org.farvertex.reproduce;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.darkmatter.NucleonScattering;
import org.farvertex.particle.Particle;

/**
 * Fig. 4: cross sections of the dark matter on a proton.
 *
 * @param darkHiggsMass mass of φ′ [GeV]
 * @param points        mass of η rising, evenly in its logarithm
 */
public record ScatteringCurves(double darkHiggsMass, List<Point> points) {

    private static final double LIGHTEST = 1e-3;
    private static final double HEAVIEST = 0.1;
    private static final int POINTS = 81;

    /** Keeps its own list. */
    public ScatteringCurves {
        points = List.copyOf(points);
    }

    /**
     * All at one mass.
     *
     * @param mass          mass of η [GeV]
     * @param darkHiggs     elastic, through φ′ [cm²]
     * @param darkPhoton    inelastic, through A′, vector coupling, δ = 0 [cm²]
     * @param spinDependent the same for an axial coupling [cm²]
     */
    public record Point(double mass, double darkHiggs, double darkPhoton, double spinDependent) {
    }

    /**
     * The curves from 1 to 100 MeV.
     *
     * @param vev           V [GeV]
     * @param darkHiggsMass mass of φ′ [GeV]
     * @return the curves
     */
    public static ScatteringCurves of(double vev, double darkHiggsMass) {
        return new ScatteringCurves(darkHiggsMass, IntStream.range(0, POINTS)
            .mapToDouble(i -> LIGHTEST * Math.pow(HEAVIEST / LIGHTEST, i / (POINTS - 1.0))).mapToObj(mass -> {
                NucleonScattering scattering = new NucleonScattering(vev, mass, darkHiggsMass);
                return new Point(mass, scattering.throughDarkHiggs(Particle.PROTON), scattering.throughDarkPhoton(Particle.PROTON),
                    scattering.throughDarkPhotonSpinDependent(Particle.PROTON));
            }).toList());
    }
}
