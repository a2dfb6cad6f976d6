package org.farvertex.reach;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.simulation.Yield;
import org.farvertex.statistics.Estimate;

/**
 * The masses of a scan that tell its edges: neighbours where there may be one, few elsewhere, and those far from the signal from small samples.
 *
 * @param scan the scan of these masses, which has the same edges
 * @param far  what is known at those where it is far from the signal, which way is all that counts
 */
record EdgeMasses(MassReach scan, Map<Double, Yield.AtMass> far) {

    /** So many steps of the scan are taken at once ... */
    private static final int STRIDE = 8;
    /**
     * ... but where N is within this many powers of e of the signal at either end. To have an edge on the way, and back, N would have to grow by as much
     * in 0.64 of ln m, as \(m^{12}\): where particles live long it grows as \(m^6\), of a coupling in proportion to the mass, and else it falls.
     */
    private static final double FAR = 8;
    /** Larger errors leave open whether it is so far. */
    private static final double LARGEST_ERROR = 0.5;

    /** Keeps its own map. */
    EdgeMasses {
        far = Map.copyOf(far);
    }

    /**
     * Looks for them.
     *
     * @param all      the scan
     * @param small    expected events from samples that do not grow
     * @param coupling the coupling
     */
    static EdgeMasses of(MassReach all, Yield small, double coupling) {
        Look look = new Look(all, small, coupling);
        int last = all.points().size() - 1;
        int left = 0;
        look.at(left);
        while (left < last) {
            int right = Math.min(left + STRIDE, last);
            look.at(right);
            look.between(left, right);
            left = right;
        }
        return look.found();
    }

    private static final class Look {

        private final MassReach all;
        private final Yield small;
        private final double coupling;
        private final Yield.AtMass[] curves;
        private final double[] excess;
        private final BitSet taken = new BitSet();

        Look(MassReach all, Yield small, double coupling) {
            this.all = all;
            this.small = small;
            this.coupling = coupling;
            this.curves = new Yield.AtMass[all.points().size()];
            this.excess = new double[curves.length];
        }

        /**
         * Logarithm of N over the signal; 0 where it is not known well enough to be far from it, nor where it is exactly nothing: what is closed there may be
         * open between two such masses.
         */
        void at(int point) {
            curves[point] = small.at(all.points().get(point));
            Estimate expected = curves[point].expected(coupling);
            boolean known = expected.scaled() > 0 ? expected.relativeError() < LARGEST_ERROR : curves[point].unaccepted(coupling).filter(none -> !all.target().maybe(none)).isPresent();
            excess[point] = known ? all.target().excess(expected) : 0;
            taken.set(point);
        }

        void between(int left, int right) {
            if (right - left > 1 && !alike(left, right)) {
                int middle = (left + right) / 2;
                at(middle);
                between(left, middle);
                between(middle, right);
            }
        }

        private boolean alike(int left, int right) {
            return far(left) && far(right) && excess[left] > 0 == excess[right] > 0;
        }

        private boolean far(int point) {
            return Math.abs(excess[point]) >= FAR;
        }

        /** Beside an edge the samples are those of the scan. */
        private boolean beside(int point) {
            int before = taken.previousSetBit(point - 1);
            int after = taken.nextSetBit(point + 1);
            return (before >= 0 && !alike(before, point)) || (after >= 0 && !alike(point, after));
        }

        EdgeMasses found() {
            Map<Double, Yield.AtMass> far = new HashMap<>();
            taken.stream().filter(i -> far(i) && !beside(i)).forEach(i -> far.put(all.points().get(i), curves[i]));
            List<Double> masses = taken.stream().mapToObj(all.points()::get).toList();
            return new EdgeMasses(new MassReach(masses, all.target()), far);
        }
    }
}
