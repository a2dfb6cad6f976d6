package org.farvertex.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Samples for a scan in mass and coupling: per mass one for each {@linkplain RateLadder rung} of the decay rate, steered by that rate.
 * The answer at a coupling comes from the two rungs around its rate, so it does not depend on what else is asked. Neighbouring masses
 * share what pilot runs learnt, and use the same random numbers, so that expected decays change smoothly with the mass. Safe for use by
 * several threads; the samples do not depend on who asks first.
 */
public final class CouplingScan {

    /** Nothing is known of what will be asked. */
    private static final RungSizes.Wanted ANYTHING = new RungSizes.Wanted(0, List.of());

    private final Setup setup;
    private final ScanChannels channels;
    /** Empty if samples do not grow. */
    private final Optional<RungSizes> sizes;

    /**
     * Prepares a scan.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, on average over the channels
     */
    public CouplingScan(Setup setup, long seed, int samples) {
        this(new ScanNodes(setup), seed, samples, PilotGrid.Use.MANY_SAMPLES, Optional.of(ANYTHING));
    }

    /**
     * Prepares a scan of which a part of an answer is asked, so that it is not known here how good it must be.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel; they do not grow
     * @return the scan
     */
    public static CouplingScan ofSize(Setup setup, long seed, int samples) {
        return new CouplingScan(new ScanNodes(setup), seed, samples, PilotGrid.Use.MANY_SAMPLES, Optional.empty());
    }

    /**
     * Prepares a scan at the coupling of the setup alone: pilot runs, which few samples profit of, are smaller.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, to begin with
     * @param least   where less is expected than this, samples do not grow
     * @return the scan
     */
    public static CouplingScan from(Setup setup, long seed, int samples, double least) {
        return new CouplingScan(new ScanNodes(setup), seed, samples, PilotGrid.Use.FEW_SAMPLES, Optional.of(new RungSizes.Wanted(least, List.of())));
    }

    /**
     * Prepares a scan that looks for couplings where as much is expected as makes a signal.
     *
     * @param setup   the question
     * @param seed    seed of the random numbers
     * @param samples samples per mass, rung and channel, to begin with
     * @param asked   the couplings, or some of them from the smallest to the largest
     * @param least   where less is expected than this at all couplings that a rung serves, its samples do not grow unless they are asked to
     * @return the scan
     */
    public static CouplingScan ofEdges(Setup setup, long seed, int samples, double[] asked, double least) {
        return new CouplingScan(new ScanNodes(setup), seed, samples, PilotGrid.Use.MANY_SAMPLES, Optional.of(new RungSizes.Wanted(least, Arrays.stream(asked).boxed().toList())));
    }

    /**
     * Another version of the scan, steered by the pilots of this one where its channels have as many strata. Not biased, since every stratum is visited, and as good where
     * the spectrum is the same; with that of another generator up to twice the error, since what steers well is the detector and how far a particle flies.
     *
     * @param version the setup with the same detector and of its channels, another spectrum, coupling or model of one
     * @return the scan, of samples as large as those of this one
     */
    public CouplingScan of(Setup version) {
        if (!version.detector().equals(setup.detector()) || !setup.channels().containsAll(version.channels())) {
            throw new IllegalArgumentException("pilots serve the same detector and channels: " + setup.channels() + " of " + setup.detector().id() + ", not "
                + version.channels() + " of " + version.detector().id());
        }
        return new CouplingScan(new ScanNodes(version), channels, sizes.map(RungSizes::wanted));
    }

    private CouplingScan(ScanNodes nodes, long seed, int samples, PilotGrid.Use use, Optional<RungSizes.Wanted> wanted) {
        this(nodes, ScanChannels.prepared(nodes, seed, samples, use), wanted);
    }

    private CouplingScan(ScanNodes nodes, ScanChannels channels, Optional<RungSizes.Wanted> wanted) {
        this.setup = nodes.setup();
        this.channels = channels;
        this.sizes = wanted.map(what -> new RungSizes(nodes, channels, what));
    }

    /**
     * Prepares the samples of a mass; they are drawn when a coupling is asked for.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling; for one thread
     */
    public CouplingCurve at(double mass) {
        Experiment experiment = setup.at(mass);
        return curve(experiment, sizes.map(known -> known.of(experiment)).orElse(ScanSource.Size.LEAST));
    }

    /**
     * The same from samples that are not doubled, for those who need not know it well.
     *
     * @param mass mass of the A′ [GeV]
     * @return the expected decays as a function of the coupling; for one thread
     */
    public CouplingCurve ofLeastSize(double mass) {
        return curve(setup.at(mass), ScanSource.Size.LEAST);
    }

    private CouplingCurve curve(Experiment experiment, ScanSource.Size size) {
        return new CouplingCurve(setup.model(), experiment.particle().mass(), channels.of(experiment, size));
    }
}
