package org.farvertex.reproduce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.farvertex.model.Model;
import org.farvertex.simulation.CouplingScan;
import org.farvertex.simulation.Setup;
import org.farvertex.simulation.Threads;
import org.farvertex.simulation.Uncertainty;
import org.farvertex.simulation.Variation;
import org.farvertex.simulation.Variations;
import org.farvertex.statistics.Estimate;

/**
 * The experiment nearer to the source that the paper asks for beside its Fig. 6, and what is left of it under other versions of the model: the decays that it
 * counts at both ends of the masses which the paper leaves to it, beyond the reach of FASER, SHiP and SeaQuest.
 *
 * @param setup the experiment with all that the model has
 * @param rows  as it is; under each variation; and with all together that lowers it, but for the kinetic mixing
 */
public record ShortBaseline(Setup setup, List<Row> rows) {

    /** Name of the shipped detector file. */
    public static final String DETECTOR = "short-baseline";
    /** Ends of the masses that it must cover [GeV]. */
    public static final List<Double> MASSES = List.of(0.110, 0.200);
    /** What the first row is called. */
    public static final String AS_IT_IS = "as it is";
    /** What the last row is called. */
    public static final String TOGETHER = "all together that lowers it";

    /** Samples of a channel, enough for an error of 2 % where there are as few events as make a signal. */
    private static final int SAMPLES = 1024;

    /** Keeps its own list. */
    public ShortBaseline {
        rows = List.copyOf(rows);
    }

    /**
     * One version of the model.
     *
     * @param part     title of the part of the model that is varied
     * @param version  which version
     * @param expected decays that are counted at each of {@link #MASSES}
     */
    public record Row(String part, String version, List<Estimate> expected) {

        /** Keeps its own list. */
        public Row {
            expected = List.copyOf(expected);
        }

        private double last() {
            return expected.get(expected.size() - 1).value();
        }
    }

    /** A version before it is computed. */
    private record Version(String part, String name, Setup setup, Map<String, Double> factors) {

        static Version of(Variation variation, Setup setup) {
            return new Version(variation.of().title(), variation.name(), variation.of(setup), variation.factors());
        }
    }

    /**
     * The model: that of the paper with all that the A′ does.
     *
     * @return the model
     */
    public static Model model() {
        return Reproduction.model().complete();
    }

    /**
     * Computes all versions.
     *
     * @param setup   the experiment
     * @param seed    seed of the random numbers
     * @param threads worker threads
     * @return the versions
     */
    static ShortBaseline of(Setup setup, long seed, Threads threads) {
        List<Variation> variations = new Variations().of(setup);
        List<Version> versions = new ArrayList<>(List.of(new Version("", AS_IT_IS, setup, Map.of())));
        variations.forEach(variation -> versions.add(Version.of(variation, setup)));
        Channels channels = new Channels(seed);
        List<Row> rows = new ArrayList<>(threads.map(versions, version -> row(version, channels)));
        rows.add(together(setup, variations, rows, channels));
        return new ShortBaseline(setup, rows);
    }

    /**
     * What lowers the decays at the heavy end, one upon the other, the strongest first; a version that does not lower them further, such as a second generator, is
     * not taken. The kinetic mixing, a choice of the model, stays.
     */
    private static Row together(Setup setup, List<Variation> variations, List<Row> rows, Channels channels) {
        Row lowest = rows.get(0);
        Version taken = new Version("", TOGETHER, setup, Map.of());
        for (Row row : rows.stream().skip(1).sorted(Comparator.comparingDouble(Row::last)).toList()) {
            Variation variation = variations.get(rows.indexOf(row) - 1);
            if (variation.of() != Uncertainty.KINETIC_MIXING && row.last() < rows.get(0).last()) {
                Map<String, Double> factors = new HashMap<>(taken.factors());
                factors.putAll(variation.factors());
                Version further = new Version("", TOGETHER, variation.of(taken.setup()), factors);
                Row expected = row(further, channels);
                if (expected.last() < lowest.last()) {
                    lowest = expected;
                    taken = further;
                }
            }
        }
        return lowest;
    }

    private static Row row(Version version, Channels channels) {
        return new Row(version.part(), version.name(), MASSES.stream().map(mass -> version.setup().channels().stream()
            .map(label -> channels.expected(version.setup(), label, mass).times(version.factors().getOrDefault(label, 1.0)))
            .reduce(Estimate.ZERO, Estimate::plus)).toList());
    }

    /** What is expected of single channels: one that a version does not touch is sampled once. */
    private record Channels(long seed, Map<Setup, Map<Double, Estimate>> known, Map<String, Boolean> radiating) {

        Channels(long seed) {
            this(seed, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        Estimate expected(Setup version, String label, double mass) {
            Setup channel = Variations.channel(version, label, radiating.computeIfAbsent(label, l -> Variations.radiates(version, l)));
            return known.computeIfAbsent(channel, c -> new ConcurrentHashMap<>()).computeIfAbsent(mass,
                m -> CouplingScan.ofSize(channel, seed, SAMPLES).at(m).expected(channel.model().coupling()));
        }
    }

    /**
     * Events that make a signal.
     *
     * @return how many
     */
    public double needed() {
        return setup.detector().needed();
    }

    /**
     * Whether a version leaves all masses covered: more is expected of lighter A′.
     *
     * @param row the version
     * @return true if both ends are covered
     */
    public boolean covers(Row row) {
        return row.expected().stream().allMatch(expected -> expected.value() >= needed());
    }

    /**
     * Whether all versions leave them covered that are not another kinetic mixing, and those together.
     *
     * @return true if all do
     */
    public boolean holds() {
        Predicate<Row> mixing = row -> row.part().equals(Uncertainty.KINETIC_MIXING.title());
        return rows.stream().filter(mixing.negate()).allMatch(this::covers);
    }
}
