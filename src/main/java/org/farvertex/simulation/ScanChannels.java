package org.farvertex.simulation;

import java.util.List;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;

/**
 * Opens the channels of experiments for a scan.
 *
 * @param tools   what samples are drawn with
 * @param pilots  what is known of channels
 * @param samples samples per channel, before any growth
 */
record ScanChannels(ScanTools tools, NearbyPilots pilots, int samples) {

    private static final int LEAST_SAMPLES = 64;
    /** Half as many samples tell nearly as well how large the error of all is. */
    static final int SMALLER_SCOUT = 2;

    static ScanChannels prepared(ScanNodes nodes, long seed, int samples, PilotGrid.Use use) {
        if (samples < LEAST_SAMPLES) {
            throw new IllegalArgumentException("at least " + LEAST_SAMPLES + " samples are needed");
        }
        ScanTools tools = ScanTools.of(nodes.setup().detector(), seed);
        return new ScanChannels(tools, new NearbyPilots(nodes, tools, use), samples);
    }

    /** The open channels, from which samples of some size are drawn. */
    ScanSource of(Experiment experiment, ScanSource.Size size) {
        return open(experiment, tools.streams(), samples, size);
    }

    /** The same with other random numbers, for samples half as large as the least. */
    ScanSource scout(Experiment experiment) {
        return open(experiment, tools.scouts(), samples / SMALLER_SCOUT, ScanSource.Size.LEAST);
    }

    private ScanSource open(Experiment experiment, RandomStreams random, int each, ScanSource.Size size) {
        List<ChannelSource> sources = experiment.channels().stream()
            .flatMap(process -> ChannelSource.open(experiment, process, Sampling.IMPORTANCE, tools.sights()).stream()).toList();
        return new ScanSource(sources, sources.stream().map(pilots::of).toList(), tools.ladder(), random, each, size, tools.benches());
    }

    /** How many channels of an experiment are open. */
    long open(Experiment experiment) {
        return ChannelSource.acceptedScene(experiment, tools.sights())
            .map(scene -> experiment.channels().stream().filter(process -> process.closed(scene).isEmpty()).count()).orElse(0L);
    }
}
