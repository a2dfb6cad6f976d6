package org.farvertex.simulation;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Model;
import org.farvertex.simulation.ScanSource.RungSample;
import org.farvertex.statistics.Estimate;

/**
 * Expected decays at one mass as a function of the coupling: production and widths go as its square, flight and decay follow
 * from the lifetime, and nothing else depends on it. Between two rungs of the decay rate both are asked, and count the more the nearer they
 * are in ln x; both expect the same, so the mean does, and it is continuous. For one thread.
 */
public final class CouplingCurve {

    /** Beyond this ln x nothing decays after the first nuclear diameter, and \(e^{-xs}\) would leave the range of numbers. */
    private static final double LARGEST_LOG_RATE = 600;
    private final Model model;
    private final DarkPhoton reference;
    /** Logarithm of the strength of the reference over that of the samples, which is no weaker than numbers can hold. */
    private final double referenceStrength;
    /** ln x of the samples. */
    private final double sampledRate;
    private final ScanSource source;
    private final RungSample[] rungs;

    CouplingCurve(Model model, DarkPhoton reference, ScanSource source) {
        this(model, reference, source, new RungSample[RateLadder.RUNGS]);
    }

    private CouplingCurve(Model model, DarkPhoton reference, ScanSource source, RungSample[] rungs) {
        this.model = model;
        this.reference = reference;
        this.referenceStrength = source.logWeakness();
        this.sampledRate = Math.log(reference.mass()) - reference.logProperDecayLength() - 2 * referenceStrength;
        this.source = source;
        this.rungs = rungs;
    }

    /**
     * Mass of the A′.
     *
     * @return the mass [GeV]
     */
    public double mass() {
        return reference.mass();
    }

    /**
     * Expected decays after acceptance and efficiency, all channels.
     *
     * @param coupling V [GeV], ε or g
     * @return the number with its standard error
     */
    public Estimate expected(double coupling) {
        double strength = strength(coupling);
        double logRate = logRate(strength);
        double position = source.ladder().position(logRate);
        int below = (int) position;
        double above = position - below;
        Estimate mean = above == 0 ? Estimate.ZERO : rung(below + 1).at(logRate).times(above);
        mean = mean.plus(rung(below).at(logRate).times(1 - above)).times(reference.electronBranching());
        if (mean.scaled() == 0) {
            return mean;
        }
        Estimate known = new Estimate(mean.logScale() + 2 * strength, mean.scaled(), Math.hypot(mean.spread(), unseen(logRate, mean.logScale())));
        return source.survival(logRate).map(survival -> survival.honest(known)).orElse(known);
    }

    /** What a rung of the two that accepted nothing may have missed, over a scale, if the other did accept something. */
    private double unseen(double logRate, double logScale) {
        double sum = 0;
        double position = source.ladder().position(logRate);
        for (int rung = (int) Math.floor(position); rung <= Math.ceil(position); rung++) {
            double share = 1 - Math.abs(position - rung);
            sum += rung(rung).limit(logRate).map(none -> share * Math.exp(none.limit().logValue() - logScale)).orElse(0.0);
        }
        return sum;
    }

    /**
     * What is expected at most where nothing was accepted.
     *
     * @param coupling V [GeV], ε or g
     * @return samples and limit; empty if something was accepted, or if nothing can be
     */
    public Optional<Unaccepted> unaccepted(double coupling) {
        double strength = strength(coupling);
        double logRate = logRate(strength);
        double position = source.ladder().position(logRate);
        if (expected(coupling).scaled() > 0) {
            return Optional.empty();
        }
        return IntStream.rangeClosed((int) Math.floor(position), (int) Math.ceil(position))
            .mapToObj(rung -> rung(rung).limit(logRate)).flatMap(Optional::stream)
            .min(Comparator.comparingDouble(none -> none.limit().logValue()))
            .map(none -> none.times(2 * strength + Math.log(reference.electronBranching())));
    }

    /**
     * The same curve from larger, fresh samples around a coupling.
     *
     * @param coupling where it is to be sharper
     * @return the new curve; empty if the samples there are as large as they get
     */
    public Optional<CouplingCurve> sharper(double coupling) {
        double position = source.ladder().position(logRate(strength(coupling)));
        RungSample[] larger = rungs.clone();
        boolean grown = false;
        for (int rung = (int) Math.floor(position); rung <= Math.ceil(position); rung++) {
            int steps = rung(rung).steps() + 1;
            if (steps <= ScanSource.MOST_STEPS) {
                larger[rung] = source.draw(rung, steps);
                grown = true;
            }
        }
        return grown ? Optional.of(new CouplingCurve(model, reference, source, larger)) : Optional.empty();
    }

    /** Natural logarithm of the strength of all couplings over that of the samples. */
    private double strength(double coupling) {
        return referenceStrength + model.couplingPower() * (Math.log(coupling) - Math.log(model.coupling()));
    }

    private double logRate(double strength) {
        return Math.min(sampledRate + 2 * strength, LARGEST_LOG_RATE);
    }

    private RungSample rung(int rung) {
        if (rungs[rung] == null) {
            rungs[rung] = source.draw(rung, source.size().steps(rung));
        }
        return rungs[rung];
    }
}
