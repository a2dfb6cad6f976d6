package org.farvertex.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.Model;
import org.farvertex.simulation.ScanSource.RungSample;
import org.farvertex.statistics.Estimate;

/**
 * Expected decays at one mass as a function of the coupling: yields and lifetime are those of the model, flight and decay follow
 * from the lifetime, and nothing else depends on it. Between two rungs of the decay rate both are asked, and count the more the nearer they
 * are in ln x; both expect the same, so the mean does, and it is continuous. For one thread.
 */
public final class CouplingCurve implements Yield.AtMass {

    /** Beyond this ln x nothing decays after the first nuclear diameter, and \(e^{-xs}\) would leave the range of numbers. */
    private static final double LARGEST_LOG_RATE = 600;

    private final Model model;
    private final double mass;
    private final ScanSource source;
    private final RungSample[] rungs;
    /** What has been asked, here and with smaller samples: most of a scan is asked again when a few rungs have grown. */
    private final Map<Double, Sought> asked;

    CouplingCurve(Model model, double mass, ScanSource source) {
        this(model, mass, source, new RungSample[RateLadder.RUNGS], new HashMap<>());
    }

    private CouplingCurve(Model model, double mass, ScanSource source, RungSample[] rungs, Map<Double, Sought> asked) {
        this.model = model;
        this.mass = mass;
        this.source = source;
        this.rungs = rungs;
        this.asked = asked;
    }

    /**
     * Mass of the particle.
     *
     * @return the mass [GeV]
     */
    public double mass() {
        return mass;
    }

    /** Expected decays after acceptance and efficiency, all channels; asked again, it is told from the same samples. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public Estimate expected(double coupling) {
        Sought sought = at(coupling);
        if (sought.bounded.isPresent()) {
            return Estimate.ZERO;
        }
        double position = source.ladder().position(sought.logRate);
        RungSample low = rung((int) Math.floor(position));
        RungSample high = rung((int) Math.ceil(position));
        if (sought.low != low || sought.high != high) {
            sought.expected = expected(sought, position);
            sought.low = low;
            sought.high = high;
        }
        return sought.expected;
    }

    private Estimate expected(Sought sought, double position) {
        int below = (int) position;
        double above = position - below;
        Estimate mean = above == 0 ? Estimate.ZERO : rung(below + 1).at(sought.logRate, sought.logYields).times(above);
        mean = mean.plus(rung(below).at(sought.logRate, sought.logYields).times(1 - above)).timesExp(sought.logBranching);
        if (mean.scaled() == 0) {
            return mean;
        }
        return new Estimate(mean.logScale(), mean.scaled(), Math.hypot(mean.spread(), unseen(sought, mean.logScale() - sought.logBranching)));
    }

    /** What a rung of the two that accepted nothing may have missed, over a scale, if the other did accept something. */
    private double unseen(Sought sought, double logScale) {
        double sum = 0;
        double position = source.ladder().position(sought.logRate);
        for (int rung = (int) Math.floor(position); rung <= Math.ceil(position); rung++) {
            double share = 1 - Math.abs(position - rung);
            sum += rung(rung).limit(sought.logRate, sought.logYields).map(none -> share * Math.exp(none.limit().logValue() - logScale)).orElse(0.0);
        }
        return sum;
    }

    /** Those of the one or two rungs that are asked. */
    @Override
    public long samples(double coupling) {
        Sought sought = at(coupling);
        if (sought.bounded.isPresent()) {
            return 0;
        }
        double position = source.ladder().position(sought.logRate);
        return IntStream.rangeClosed((int) Math.floor(position), (int) Math.ceil(position)).mapToLong(rung -> rung(rung).samples()).sum();
    }

    /** What is expected at most where nothing was accepted, or where samples would not tell. */
    @Override
    public Optional<Unaccepted> unaccepted(double coupling) {
        Sought sought = at(coupling);
        if (sought.bounded.isPresent()) {
            return sought.bounded;
        }
        double position = source.ladder().position(sought.logRate);
        if (expected(coupling).scaled() > 0) {
            return Optional.empty();
        }
        return IntStream.rangeClosed((int) Math.floor(position), (int) Math.ceil(position))
            .mapToObj(rung -> rung(rung).limit(sought.logRate, sought.logYields)).flatMap(Optional::stream)
            .min(Comparator.comparingDouble(none -> none.limit().logValue()))
            .map(none -> none.times(sought.logBranching));
    }

    /**
     * The logarithm of the yields may grow as the model says, and \(e^{-xs_{\rm in}}-e^{-xs_{\rm out}}\) is concave in x, so the share that decays in
     * the volume grows no faster than x.
     */
    @Override
    public double logGrowth(double from, double to) {
        Sought low = at(from);
        Sought high = at(to);
        double yields = IntStream.range(0, low.logYields.length).mapToDouble(c -> high.logYields[c] - low.logYields[c]).max().orElse(0);
        double growth = yields + high.logRate - low.logRate + high.logBranching - low.logBranching;
        return high.logRate >= low.logRate && growth < Double.POSITIVE_INFINITY ? growth : Double.POSITIVE_INFINITY;
    }

    /** The same curve from larger, fresh samples; empty if those around the couplings are as large as they get. */
    @Override
    public Optional<Yield.AtMass> sharper(double... couplings) {
        int[] growing = Arrays.stream(couplings).mapToObj(this::growing).flatMapToInt(rungs -> rungs).distinct().toArray();
        RungSample[] larger = rungs.clone();
        for (int rung : growing) {
            larger[rung] = source.larger(rung, rung(rung));
        }
        return growing.length > 0 ? Optional.of(new CouplingCurve(model, mass, source, larger, asked)) : Optional.empty();
    }

    /** Rungs around a coupling of which the samples may grow. */
    private IntStream growing(double coupling) {
        double position = source.ladder().position(at(coupling).logRate);
        int last = (int) Math.ceil(position);
        int first = (int) Math.floor(position);
        boolean seen = !rung(first).sawNothing() || !rung(last).sawNothing();
        return IntStream.rangeClosed(first, last).filter(rung -> rung(rung).mayGrow(seen));
    }

    private Sought at(double coupling) {
        return asked.computeIfAbsent(coupling, this::sought);
    }

    private Sought sought(double coupling) {
        LongLivedParticle particle = model.withCoupling(coupling).at(mass);
        double logRate = Math.min(Math.log(mass) - particle.logProperDecayLength(), LARGEST_LOG_RATE);
        return new Sought(logRate, source.limit(logRate), source.logYields(particle), Math.log(source.branching(particle)));
    }

    private RungSample rung(int rung) {
        if (rungs[rung] == null) {
            rungs[rung] = source.draw(rung, source.size().doublings(rung));
        }
        return rungs[rung];
    }

    /** What is asked of the samples at one coupling. */
    private static final class Sought {

        /** ln x. */
        private final double logRate;
        /** What is expected at most, where samples would not tell. */
        private final Optional<Unaccepted> bounded;
        /** Logarithms of the yields over those that are drawn, channel by channel. */
        private final double[] logYields;
        /** Logarithm of the share of the decays that is counted. */
        private final double logBranching;
        /** The samples that were last asked, and their answer. */
        private RungSample low;
        private RungSample high;
        private Estimate expected;

        Sought(double logRate, Optional<Unaccepted> bounded, double[] logYields, double logBranching) {
            this.logRate = logRate;
            this.bounded = bounded;
            this.logYields = logYields;
            this.logBranching = logBranching;
        }
    }
}
