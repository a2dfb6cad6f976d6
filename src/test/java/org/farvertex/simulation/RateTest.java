package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.ProductionProcess;
import org.farvertex.statistics.Estimate;
import org.farvertex.statistics.ScaledSum;
import org.farvertex.statistics.UpperLimit;
import org.farvertex.statistics.WeightSum;
import org.junit.jupiter.api.Test;

/** What an answer says of its channels, its error and what it does not know. */
class RateTest {

    private static final List<Double> BRANCHING = List.of(0.75, 0.25);
    private static final LongLivedParticle PARTICLE = new KineticMixing(1e-5).at(0.05);
    private static final ProductionProcess PI0 = PARTICLE.process("pi0").orElseThrow();
    private static final ProductionProcess ETA = PARTICLE.process("eta").orElseThrow();
    private static final ProductionProcess OMEGA = PARTICLE.process("omega").orElseThrow();

    private static ChannelRate open(ProductionProcess process, double value, double error, double effective, double extrapolated) {
        return new ChannelRate(process, new Estimate(0, value, error), new Estimate(0, 10 * value + 1, 1), 30, extrapolated, effective, 1000, Optional.empty(),
            List.of(), Optional.empty());
    }

    private static ChannelRate unseen(Double limit) {
        return new ChannelRate(ETA, Estimate.ZERO, new Estimate(0, 5, 1), Double.NaN, 0, 0, 500,
            Optional.ofNullable(limit).map(l -> new UpperLimit(Math.log(l))), List.of(), Optional.empty());
    }

    private static ChannelRate closed() {
        return ChannelRate.closed(OMEGA, "too heavy", Estimate.ZERO, 7);
    }

    private static Rate rate(ChannelRate... channels) {
        return new Rate(List.of(channels), 2.5);
    }

    @Test
    void channelsAddUp() {
        Rate rate = rate(open(PI0, 30, 3, 100, 0.1), open(ETA, 10, 4, 40, 0.5), closed());
        assertThat(rate.expected().value()).isCloseTo(40, within(1e-12));
        assertThat(rate.expected().error()).isCloseTo(5, within(1e-12));
        assertThat(rate.samples()).isEqualTo(2007);
        assertThat(rate.extrapolated()).isCloseTo((3.0 + 5) / 40, within(1e-12));
        assertThat(rate.seconds()).isEqualTo(2.5);
        assertThat(rate.unseen()).isFalse();
        assertThat(rate.limit()).isEmpty();
        assertThat(rate.closed()).isEmpty();
    }

    /** From 30 equal weights on: \((\sum N_c)^2/\sum N_c^2/n_c\) tells whether the error is to be trusted, and then the error tells the number. */
    @Test
    void effectiveSamples() {
        Rate good = rate(open(PI0, 30, 3, 100, 0), open(ETA, 10, 4, 40, 0));
        assertThat(good.errorKnown()).isTrue();
        assertThat(good.effectiveSamples()).isCloseTo(64, within(1e-9));
        Rate few = rate(open(PI0, 30, 3, 20, 0), open(ETA, 10, 4, 10, 0));
        assertThat(few.effectiveSamples()).isCloseTo(1600 / (900 / 20.0 + 100 / 10.0), within(1e-9));
        assertThat(few.errorKnown()).isFalse();
        assertThat(rate(open(PI0, 30, 3, 30, 0)).errorKnown()).isTrue();
        assertThat(rate(open(PI0, 30, 3, 29.9, 0)).errorKnown()).isFalse();
        // all weights alike: no error, but a number
        assertThat(rate(open(PI0, 30, 0, 50, 0)).effectiveSamples()).isCloseTo(50, within(1e-9));
        // on a scale of its own
        ChannelRate tiny = new ChannelRate(PI0, new Estimate(-9000, 3, 0.3), Estimate.ZERO, 30, 0.25, 100, 10, Optional.empty(), List.of(), Optional.empty());
        assertThat(rate(tiny).effectiveSamples()).isCloseTo(100, within(1e-9));
        assertThat(rate(tiny, closed()).extrapolated()).isCloseTo(0.25, within(1e-12));
        assertThat(rate(tiny, open(ETA, 1, 0.1, 50, 0)).extrapolated()).isZero();
    }

    @Test
    void whatIsNotSeenIsNotKnown() {
        Rate blind = rate(unseen(2.0), closed(), unseen(3.0));
        assertThat(blind.unseen()).isTrue();
        assertThat(blind.limit().orElseThrow().value()).isCloseTo(5, within(1e-12));
        assertThat(blind.errorKnown()).isFalse();
        assertThat(blind.effectiveSamples()).isZero();
        assertThat(blind.extrapolated()).isZero();
        assertThat(rate(unseen(2.0), unseen(null)).limit()).isEmpty();
        // one channel seen: the answer is its
        assertThat(rate(unseen(2.0), open(PI0, 30, 3, 100, 0)).unseen()).isFalse();
        assertThat(rate(unseen(2.0), open(PI0, 30, 3, 100, 0)).limit()).isEmpty();
    }

    /** A channel that has not been tried, or may be more than 1 % of the sum, is said to be missing, and then the error is not the whole. */
    @Test
    void aSumWithoutSomeChannelsSaysSo() {
        ChannelRate seen = open(PI0, 30, 3, 100, 0);
        assertThat(rate(seen, unseen(0.31)).missing()).extracting(ChannelRate::process).containsExactly(ETA);
        assertThat(rate(seen, unseen(0.31)).errorKnown()).isFalse();
        assertThat(rate(seen, unseen(0.29)).missing()).isEmpty();
        assertThat(rate(seen, unseen(0.29)).errorKnown()).isTrue();
        assertThat(rate(seen, unseen(null)).missing()).hasSize(1);
        assertThat(rate(seen, unseen(null)).errorKnown()).isFalse();
        assertThat(rate(seen, closed()).missing()).isEmpty();
        assertThat(rate(unseen(2.0), unseen(null)).missing()).isEmpty();
    }

    @Test
    void closedChannelsGiveExactlyNothing() {
        Rate none = rate(closed(), ChannelRate.closed(ETA, "another reason", new Estimate(0, 3, 1), 5));
        assertThat(none.closed()).contains("too heavy");
        assertThat(none.unseen()).isFalse();
        assertThat(none.errorKnown()).isTrue();
        assertThat(none.limit()).isEmpty();
        assertThat(none.samples()).isEqualTo(12);
        assertThat(none.channels().get(1).decaysInVolume().value()).isEqualTo(3);
        assertThat(none.channels().get(1).meanEnergy()).isNaN();
    }

    private static Tally tally(double accepted, double squares, double decays) {
        return new Tally(new ScaledSum(0, new WeightSum(100, accepted, squares)), new ScaledSum(0, new WeightSum(100, decays, decays * decays / 50)),
            12 * accepted, 0.25 * accepted, List.of());
    }

    @Test
    void aChannelOfATally() {
        ChannelRate channel = ChannelRate.of(PI0, tally(200, 1000, 300), tally(0, 0, 400), 250, BRANCHING);
        assertThat(channel.expected().value()).isCloseTo(2, within(1e-12));
        assertThat(channel.decaysInVolume().value()).isCloseTo(4, within(1e-12));
        assertThat(channel.meanEnergy()).isCloseTo(12, within(1e-12));
        assertThat(channel.extrapolated()).isCloseTo(0.25, within(1e-12));
        assertThat(channel.effectiveSamples()).isCloseTo(40, within(1e-12));
        assertThat(channel.samples()).isEqualTo(250);
        assertThat(channel.limit()).isEmpty();
        assertThat(channel.unseen()).isFalse();
        assertThat(channel.errorKnown()).isTrue();
        assertThat(channel.decaysKnown()).isTrue();
        // modes are not drawn: they are accepted as they occur
        assertThat(channel.modes()).isEqualTo(BRANCHING);
    }

    /** 100 samples with the weight of 50: a share below −ln 0.05/50 of 300/100 decays. */
    @Test
    void aChannelThatIsNotSeen() {
        ChannelRate channel = ChannelRate.of(PI0, tally(0, 0, 300), tally(0, 0, 300), 100, BRANCHING);
        assertThat(channel.unseen()).isTrue();
        assertThat(channel.errorKnown()).isFalse();
        assertThat(channel.limit().orElseThrow().value()).isCloseTo(3 * -Math.log(0.05) / 50, within(1e-12));
        assertThat(channel.meanEnergy()).isNaN();
        assertThat(channel.extrapolated()).isZero();
        ChannelRate nothing = ChannelRate.of(PI0, tally(0, 0, 0), tally(0, 0, 0), 100, BRANCHING);
        assertThat(nothing.unseen()).isTrue();
        assertThat(nothing.limit()).isEmpty();
        assertThat(nothing.decaysKnown()).isFalse();
        assertThat(closed().decaysKnown()).isTrue();
        assertThat(closed().unseen()).isFalse();
        assertThat(closed().errorKnown()).isTrue();
    }

    /** Tallies on two scales: energies and shares stay means over all. */
    @Test
    void talliesMeetOnTheLargerScale() {
        Tally small = new Tally(new ScaledSum(-Math.log(2), new WeightSum(4, 8, 20)), new ScaledSum(0, new WeightSum(4, 9, 30)), 80, 2, List.of(6.0, 2.0));
        Tally large = new Tally(new ScaledSum(0, new WeightSum(6, 6, 8)), new ScaledSum(0, new WeightSum(6, 7, 9)), 180, 3, List.of(1.0, 5.0));
        for (Tally sum : List.of(small.plus(large), large.plus(small))) {
            assertThat(sum.samples()).isEqualTo(10);
            assertThat(sum.expected().sum().sum()).isCloseTo(10, within(1e-12));
            assertThat(sum.decays().sum().sum()).isCloseTo(16, within(1e-12));
            assertThat(sum.meanEnergy()).isCloseTo(22, within(1e-12));
            assertThat(sum.extrapolatedShare()).isCloseTo(0.4, within(1e-12));
            assertThat(sum.modeShares().get(0)).isCloseTo(0.4, within(1e-12));
            assertThat(sum.modeShares().get(1)).isCloseTo(0.6, within(1e-12));
        }
        assertThat(ChannelRate.of(PI0, small, small, 4, BRANCHING).modes()).containsExactly(0.75, 0.25);
        assertThat(ChannelRate.of(PI0, large, large, 6, BRANCHING).modes()).containsExactly(1 / 6.0, 5 / 6.0);
        assertThat(Tally.EMPTY.plus(large)).isEqualTo(large);
        assertThat(Tally.EMPTY.meanEnergy()).isNaN();
        assertThat(Tally.EMPTY.extrapolatedShare()).isZero();
    }

    @Test
    void limitsOfUnacceptedSamplesAdd() {
        Unaccepted sum = new Unaccepted(10, new UpperLimit(Math.log(2))).plus(new Unaccepted(30, new UpperLimit(Math.log(5))));
        assertThat(sum.samples()).isEqualTo(40);
        assertThat(sum.limit().value()).isCloseTo(7, within(1e-12));
        assertThat(sum.times(Math.log(3)).limit().value()).isCloseTo(21, within(1e-12));
        assertThat(sum.times(Math.log(3)).samples()).isEqualTo(40);
    }
}
