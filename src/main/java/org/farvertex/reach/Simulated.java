package org.farvertex.reach;

import java.util.Optional;
import org.farvertex.simulation.CouplingCurve;
import org.farvertex.simulation.Unaccepted;
import org.farvertex.statistics.Estimate;

/**
 * The yield at one mass from simulation.
 *
 * @param curve expected decays as a function of the coupling
 */
record Simulated(CouplingCurve curve) implements Yield.AtMass {

    static Yield.AtMass of(CouplingCurve curve) {
        return new Simulated(curve);
    }

    @Override
    public Estimate expected(double coupling) {
        return curve.expected(coupling);
    }

    @Override
    public Optional<Yield.AtMass> sharper(double coupling) {
        return curve.sharper(coupling).map(Simulated::of);
    }

    @Override
    public double logGrowth(double from, double to) {
        return curve.logGrowth(from, to);
    }

    @Override
    public Optional<Unaccepted> unaccepted(double coupling) {
        return curve.unaccepted(coupling);
    }
}
