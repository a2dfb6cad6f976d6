package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.SampleDecays;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.kinematics.FourMomentum;
import org.junit.jupiter.api.Test;

/** CSV and EventCalc files hold every number of the decay exactly, in the columns they promise. */
class TablesTest {

    private static final int EVENTS = 20;

    private final List<DisplacedDecay> decays = new SampleDecays(21).next(EVENTS);

    @Test
    void aCsvRowHoldsTheDecayUnderTheNamesOfTheHeader() {
        String[] lines = text(EventFileFormat.CSV).split("\n", -1);
        assertThat(lines).hasSize(EVENTS + 2);
        assertThat(lines[EVENTS + 1]).isEmpty();
        String[] names = lines[0].split(",", -1);
        for (int i = 0; i < EVENTS; i++) {
            String[] values = lines[i + 1].split(",", -1);
            assertThat(values).hasSameSizeAs(names);
            Map<String, String> row = new HashMap<>();
            for (int column = 0; column < names.length; column++) {
                row.put(names[column], values[column]);
            }
            DisplacedDecay decay = decays.get(i);
            assertThat(row).containsEntry("event", String.valueOf(i + 1)).containsEntry("weight", "1")
                .containsEntry("channel", i % 2 == 0 ? "pi0" : "bremsstrahlung")
                .containsEntry("parent_pdg", i % 2 == 0 ? "111" : "0");
            assertThat(number(row, "x_decay_m")).isEqualTo(decay.decayPoint().x());
            assertThat(number(row, "z_decay_m")).isEqualTo(decay.decayPoint().z());
            assertThat(number(row, "z_production_m")).isEqualTo(decay.production().z());
            assertThat(number(row, "ct_production_m")).isEqualTo(decay.productionTime());
            assertThat(number(row, "ct_decay_m")).isEqualTo(decay.decayTime());
            assertThat(number(row, "mass_GeV")).isEqualTo(0.06);
            assertThat(momentum(row, "")).isEqualTo(decay.particle().momentum());
            assertThat(momentum(row, "electron_")).isEqualTo(decay.finalProducts().get(0).momentum());
            assertThat(momentum(row, "positron_")).isEqualTo(decay.finalProducts().get(1).momentum());
        }
    }

    @Test
    void anEventCalcFileHasTheLinesThatFairShipReads() {
        String[] lines = text(EventFileFormat.EVENTCALC).split("\n", -1);
        assertThat(lines[0]).matches("Sampled 20 events inside faser volume\\. Squared coupling: \\S+\\. "
            + "Total number of produced LLPs: 12\\.5\\. Polar acceptance: 1\\. Azimuthal acceptance: 1\\. "
            + "Averaged decay probability: 1\\. Visible Br Ratio: 1\\. Total number of events: 12\\.5 Detector: faser");
        assertThat(lines[2]).isEqualTo("#<process=2e; sample_points=20>");
        for (int i = 0; i < EVENTS; i++) {
            DisplacedDecay decay = decays.get(i);
            double[] row = Arrays.stream(lines[4 + i].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
            assertThat(row).hasSize(10 + 2 * 6);
            assertThat(momentum(row, 0)).isEqualTo(decay.particle().momentum());
            assertThat(Arrays.copyOfRange(row, 4, 7)).containsExactly(0.06, 32, 1);
            // seen from the production point
            assertThat(Arrays.copyOfRange(row, 7, 10))
                .containsExactly(decay.decayPoint().x(), decay.decayPoint().y() + 0.022, decay.decayPoint().z() - 23);
            assertThat(momentum(row, 10)).isEqualTo(decay.finalProducts().get(0).momentum());
            assertThat(Arrays.copyOfRange(row, 14, 16)).containsExactly(0.00051099895, 11);
            assertThat(momentum(row, 16)).isEqualTo(decay.finalProducts().get(1).momentum());
            assertThat(Arrays.copyOfRange(row, 20, 22)).containsExactly(0.00051099895, -11);
        }
    }

    /** What a reader of EventCalc makes of the first line and the rows: N times the mean decay probability times the branching ratio. */
    @Test
    void theRowsOfAWeightedEventCalcFileGiveTheNumberOfEvents() {
        DecayFormatter formatter = EventFileFormat.EVENTCALC.formatter(SampleRun.with(SampleRun.of(EVENTS), true, EventLayout.FULL));
        AsciiBuffer out = new AsciiBuffer(100);
        formatter.header(out);
        double sum = 0;
        for (DisplacedDecay d : decays) {
            double weight = 0.5 + 0.01 * d.number();
            sum += weight;
            formatter.decays(List.of(new DisplacedDecay(d.number(), weight, d.processId(), d.mode(), d.incoming(), d.remnant(), d.parentDecay(), d.particle(),
                d.products(), d.production(), d.productionTime(), d.flightLength())), out);
        }
        double produced = Double.parseDouble(out.toString().replaceAll("(?s).*produced LLPs: ([0-9.e]+)\\. .*", "$1"));
        double mean = out.toString().lines().skip(4).mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[6])).average().orElseThrow();
        assertThat(produced * mean).isCloseTo(sum, org.assertj.core.api.Assertions.within(1e-12));
    }

    private String text(EventFileFormat format) {
        DecayFormatter formatter = format.formatter(SampleRun.of(EVENTS));
        AsciiBuffer out = new AsciiBuffer(100);
        formatter.header(out);
        formatter.decays(decays, out);
        formatter.footer(out);
        return out.toString();
    }

    private static FourMomentum momentum(Map<String, String> row, String particle) {
        return new FourMomentum(number(row, particle + "px_GeV"), number(row, particle + "py_GeV"),
            number(row, particle + "pz_GeV"), number(row, particle + "e_GeV"));
    }

    private static FourMomentum momentum(double[] row, int from) {
        return new FourMomentum(row[from], row[from + 1], row[from + 2], row[from + 3]);
    }

    private static double number(Map<String, String> row, String column) {
        assertThat(row).containsKey(column);
        return Double.parseDouble(row.get(column));
    }
}
