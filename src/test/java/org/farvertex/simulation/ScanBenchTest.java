package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.farvertex.event.FlightBatch;
import org.farvertex.model.KineticMixing;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.Sampling;
import org.farvertex.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was drawn at a bench before leaves nothing in a sample. */
class ScanBenchTest {

    private static final RandomStreams STREAMS = new RandomStreams(5);
    private static final int RUNG = 12;

    private static void spoil(ScanBench bench) {
        FlightBatch batch = bench.columns.batch;
        for (double[] column : List.of(batch.momentum, batch.energy, batch.directionX, batch.directionY, batch.directionZ, batch.originZ, batch.shiftX,
            batch.shiftY, batch.shiftZ, batch.spotX, batch.spotY, batch.parentMomentum, batch.parentCosine, batch.parentSine, batch.rollCosine,
            batch.rollSine, batch.weight, batch.logWeight, bench.columns.vertex, bench.columns.decays, bench.columns.accepted, bench.efficiency,
            bench.logStart)) {
            Arrays.fill(column, Double.NaN);
        }
        for (double[] column : batch.scratch) {
            Arrays.fill(column, Double.NaN);
        }
        Arrays.fill(batch.stratum, -1);
        Arrays.fill(bench.rung, -1);
        bench.entries.add(0, 700, 0, 1);
        bench.unaccepted.add(0, 700, 0, 1);
    }

    /** With and without depth in a dump, vertices, and parents that fly; one bench for all channels alike, every column spoilt between them. */
    @ParameterizedTest
    @ValueSource(strings = {"faser", "nucal", "seaquest-phase1", "nucal-depth", "e137"})
    void samplesAreThoseOfAFreshBench(String detector) {
        agree(detector);
    }

    /** A spot gives all channels room for a start elsewhere, which those of mesons that decay at once leave as they find it. */
    @Test
    void aStartElsewhereIsNotThatOfTheDrawBefore(@TempDir Path folder) throws IOException {
        Path spotted = folder.resolve("spotted.yaml");
        Files.writeString(spotted, Files.readString(Path.of("detectors/faser.yaml"))
            .replace("beam: lhc-14TeV", "beam: {collider: proton, energy: 14 TeV, spot: [15 um, 15 um, 45 mm]}"));
        agree(spotted.toString());
    }

    private static void agree(String detector) {
        Experiment experiment = CouplingScanTest.setup(detector, new KineticMixing(1e-6)).at(0.02);
        RateLadder ladder = RateLadder.of(experiment.detector());
        ScanBenches used = new ScanBenches();
        int drawn = 0;
        for (ProductionProcess process : experiment.channels()) {
            Optional<ChannelSource> open = ChannelSource.open(experiment, process, Sampling.IMPORTANCE);
            if (open.isPresent()) {
                ScanSource fresh = scan(open.get(), ladder, new ScanBenches());
                ScanSource again = scan(open.get(), ladder, used);
                used.at(open.get(), bench -> {
                    spoil(bench);
                    return bench;
                });
                for (double shift : new double[] {-1, 0, 1}) {
                    double logRate = ladder.logRate(RUNG) + shift;
                    assertThat(again.draw(RUNG, 0).at(logRate)).isEqualTo(fresh.draw(RUNG, 0).at(logRate));
                    assertThat(fresh.draw(RUNG, 0).at(logRate).scaled()).isPositive();
                }
                drawn++;
            }
        }
        assertThat(drawn).isPositive();
    }

    private static ScanSource scan(ChannelSource source, RateLadder ladder, ScanBenches benches) {
        ScanPilots pilots = new ScanPilots(source, ladder, new ScanBenches(), PilotGrid.Use.MANY_SAMPLES, rung -> STREAMS.stream(1, rung));
        return new ScanSource(List.of(source), List.of(pilots), ladder, STREAMS, 1024, ScanSource.Size.LEAST, benches);
    }
}
