package org.farvertex.reproduce;

import java.util.List;
import java.util.stream.IntStream;
import org.farvertex.muon.MuonAnomaly;

/**
 * Fig. 2: the loop functions of Eq. 4.
 *
 * @param points mass ratio r rising, evenly in its logarithm
 */
public record LoopCurves(List<Point> points) {

    private static final double LIGHTEST = 1e-3;
    private static final double HEAVIEST = 1e3;
    private static final int POINTS = 241;

    /** Keeps its own list. */
    public LoopCurves {
        points = List.copyOf(points);
    }

    /**
     * Both functions at one ratio.
     *
     * @param ratio      r, the mass over that of the muon
     * @param darkHiggs  C_φ′(r)
     * @param darkPhoton C_A′(r)
     */
    public record Point(double ratio, double darkHiggs, double darkPhoton) {
    }

    /**
     * The curves for 1e-3 ≤ r ≤ 1e3.
     *
     * @return the curves
     */
    public static LoopCurves standard() {
        return new LoopCurves(IntStream.range(0, POINTS).mapToDouble(i -> LIGHTEST * Math.pow(HEAVIEST / LIGHTEST, i / (POINTS - 1.0)))
            .mapToObj(r -> new Point(r, MuonAnomaly.darkHiggsLoop(r), MuonAnomaly.darkPhotonLoop(r))).toList());
    }
}
