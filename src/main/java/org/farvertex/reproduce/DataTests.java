package org.farvertex.reproduce;

import java.util.List;
import org.farvertex.constraints.Constraints;
import org.farvertex.constraints.Entry;
import org.farvertex.constraints.MassPlane;
import org.farvertex.constraints.MassPoint;
import org.farvertex.constraints.Verdict;
import org.farvertex.model.RightHandedT3R.Scenario;

/**
 * Published data that the paper leaves out, at a point of each of its windows and in the plane of Fig. 3.
 *
 * @param cases the points
 * @param plane what is excluded, visible
 */
public record DataTests(List<Case> cases, MassPlane plane) {

    private static final double VISIBLE = 0.080;
    private static final double INVISIBLE = 0.020;

    /** Keeps its own list. */
    public DataTests {
        cases = List.copyOf(cases);
    }

    /**
     * A point and what is said of it.
     *
     * @param point   on the band of g − 2
     * @param entries every comparison
     */
    public record Case(MassPoint point, List<Entry> entries) {

        /** Keeps its own list. */
        public Case {
            entries = List.copyOf(entries);
        }

        static Case of(MassPoint point) {
            return new Case(point, Constraints.at(point));
        }

        /** How many decays of light mesons rule the point out. */
        long excludedByMesons() {
            return Constraints.lightMesons(point).stream().filter(entry -> entry.verdict() == Verdict.EXCLUDED).count();
        }
    }

    /**
     * The tests of the report.
     *
     * @param vev V [GeV]
     * @return one point in each window, and the plane
     */
    public static DataTests standard(double vev) {
        return new DataTests(List.of(Case.of(MassPoint.onBand(vev, VISIBLE, Scenario.VISIBLE)),
            Case.of(MassPoint.onBand(vev, INVISIBLE, Scenario.INVISIBLE))), MassPlane.of(vev, Scenario.VISIBLE));
    }

    void add(Answers answers) {
        answers.finding("excluded-visible", (double) cases.get(0).excludedByMesons());
        answers.finding("excluded-invisible", (double) cases.get(1).excludedByMesons());
    }
}
