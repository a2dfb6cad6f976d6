package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.assertj.core.data.Percentage;
import org.farvertex.config.Detectors;
import org.farvertex.detector.Siting;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.model.CodedModels;
import org.farvertex.simulation.Progress;
import org.farvertex.simulation.Rate;
import org.farvertex.simulation.RateEstimator;
import org.farvertex.simulation.RunSettings;
import org.farvertex.simulation.Setup;
import org.farvertex.statistics.Estimate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of scans: rows that depend on their own cell alone, whoever computes them and beside whatever. */
class ScanCommandTest {

    @TempDir
    private Path folder;

    private PlanTrial plans() {
        return new PlanTrial(folder);
    }

    @Test
    void rowsComeInTheOrderOfThePlanAndDoNotDependOnThreadsJobsOrNeighbours() throws IOException {
        assertThat(plans().scan(PlanTrial.PLAN, "all", "--threads", "2").code()).isZero();
        List<String> all = plans().rows("all");
        assertThat(all).hasSize(3 * 2 * 2 * 2);
        assertThat(all.get(0)).startsWith("faser,t3r,0.03,10,sibyll,pions,");
        assertThat(all.get(15)).startsWith("my,dark-photon,0.06,0.0001,sibyll,pions,");
        assertThat(all.get(15)).contains(",240,0.2,known,");
        List<String> jobs = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            assertThat(plans().scan(PlanTrial.PLAN, "job" + i, "--threads", "1", "--job", i + "/5").code()).isZero();
            jobs.addAll(plans().rows("job" + i));
        }
        assertThat(jobs).isEqualTo(all);
        assertThat(plans().scan("""
            detectors: [{file: my.yaml, distance: 240 m, radius: 0.2 m}]
            models: [dark-photon]
            masses: 60 MeV
            couplings: 1e-4
            variations: [{name: pions, channels: [pi0]}]
            """, "one").code()).isZero();
        assertThat(plans().rows("one")).containsExactly(all.get(15));
    }

    /** Two engines of the same physics with different random numbers: 5 standard deviations, false alarm 1e-6 per cell. */
    @Test
    @Tag("slow")
    void cellsAgreeWithTheRateOfAnExperiment() throws IOException {
        plans().scan(PlanTrial.PLAN.replace("[{name: pions, channels: [pi0]}]", "[{name: all}]").replace("[faser, {", "[{").replace("masses: [30 MeV, 60 MeV]", "masses: 60 MeV"), "all");
        for (String row : plans().rows("all")) {
            String[] cells = row.split(",", -1);
            Setup setup = Setup.standard(Detectors.resolve("faser"), CodedModels.byName(cells[1]).orElseThrow());
            var placed = new Siting(OptionalDouble.of(Double.parseDouble(cells[11])), OptionalDouble.empty(),
                OptionalDouble.of(0.2), OptionalDouble.empty()).of(setup.detector());
            Rate rate = new RateEstimator(RunSettings.standard(99), Progress.SILENT).estimate(
                new Setup(setup.model(), placed, setup.channels(), setup.spectra(), setup.bremsstrahlung()).withCoupling(Double.parseDouble(cells[3])).at(0.06));
            Estimate expected = rate.expected();
            double error = Math.hypot(Double.parseDouble(cells[7]), expected.error());
            assertThat(Double.parseDouble(cells[6])).as(row).isBetween(expected.value() - 5 * error, expected.value() + 5 * error);
            assertThat(Double.parseDouble(cells[8])).isEqualTo(Math.log10(Double.parseDouble(cells[6])), within(1e-12));
        }
    }

    @Test
    void channelsAndFinalStatesAddUpToTheSum() throws IOException {
        assertThat(plans().scan("""
            detectors: [faser]
            models: [{name: dark-photon, couplings: 3e-5}]
            masses: [60 MeV, 300 MeV]
            columns: [channels, finalStates]
            precision: 0.05
            """, "parts").code()).isZero();
        List<String> heading = List.of(Files.readAllLines(folder.resolve("parts/scan.csv")).get(0).split(","));
        for (String row : plans().rows("parts")) {
            String[] cells = row.split(",", -1);
            double channels = 0;
            double states = 0;
            for (int i = 0; i < cells.length; i++) {
                boolean channel = heading.get(i).matches("expected_(pi0|eta|eta-prime|omega|bremsstrahlung)");
                boolean state = heading.get(i).matches("expected_(e\\+e-|mu\\+mu-|tau\\+tau-|hadrons|charged)");
                channels += channel && !cells[i].isEmpty() ? Double.parseDouble(cells[i]) : 0;
                states += state ? Double.parseDouble(cells[i]) : 0;
            }
            double sum = Double.parseDouble(cells[heading.indexOf("expected")]);
            assertThat(channels).as(row).isCloseTo(sum, Percentage.withPercentage(1e-9));
            assertThat(states).as(row).isCloseTo(sum, Percentage.withPercentage(1e-9));
        }
    }

    /** The plan of the contract as it is written there, with a bracket in a mapping of the flow style, and a table of its own. */
    @Tag("slow")
    @Test
    void keysOfADetectorFileAreVariedInAllCombinations() throws IOException {
        String plan = """
            detectors: [nucal, my.yaml]
            vary: {my.yaml: {decayVolume[0].front: [480 m, 470 m], decayVolume[0].radius: [0.1 m, 50 mm]}}
            model: t3r
            masses: {from: 40 MeV, to: 60 MeV, count: 2, scale: linear}
            couplings: {from: 5 GeV, to: 20 GeV, count: 2, scale: log}
            generators: [sibyll]
            samples: 200
            seed: 3
            """;
        assertThat(plans().scan(plan, "table.csv").err()).isEmpty();
        List<String> lines = Files.readString(folder.resolve("table.csv")).lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(lines.get(0)).startsWith("detector,model,mass_GeV,coupling,generator,variation,expected,error,log10_expected,samples,seed,"
            + "decayVolume[0].front,decayVolume[0].radius,");
        assertThat(lines).hasSize(1 + 5 * 4);
        assertThat(lines.get(1)).matches("nucal,t3r,0.04,5,sibyll,none,[^,]+,[^,]*,[^,]+,200,3,,,.*");
        assertThat(lines.get(5)).contains("my,t3r,0.04,5,sibyll,decayVolume[0].front=480 m; decayVolume[0].radius=0.1 m,").contains(",200,3,480 m,0.1 m,");
        assertThat(lines.get(9)).contains(",480 m,50 mm,");
        assertThat(lines.get(13)).contains(",470 m,0.1 m,");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("plan.yaml", "my.yaml", "table.csv");
        // a cell is the answer of rate with that file, seed and number of samples
        Files.writeString(folder.resolve("far.yaml"), Files.readString(folder.resolve("my.yaml")).replace("480 m", "470 m"));
        String rate = CommandRun.of("rate", folder.resolve("far.yaml").toString(), "--mass", "40MeV", "--vev", "5GeV", "--generator", "sibyll", "--samples", "200",
            "--seed", "3", "--json").out();
        assertThat(rate).contains("\"expected\" : " + lines.get(13).split(",", -1)[6] + ",");
    }

    @Test
    void whereTheModelDoesNotHoldThereIsNoNumber() throws IOException {
        CommandRun run = plans().scan("{detectors: [faser], models: [t3r], masses: [60 MeV, 60 TeV], couplings: 10 GeV}", "far");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 outside");
        assertThat(plans().rows("far").get(1)).isEqualTo("faser,t3r,60000,10,sibyll,none,,,,0,1,outside,");
    }

    @Test
    void parquetHoldsTheSameRows() throws IOException {
        plans().scan("{detectors: [faser, nucal], vary: {nucal: {efficiency: [0.5]}}, models: [t3r], masses: [40 MeV, 60 TeV], couplings: [10 GeV, 20 GeV]}", "all");
        List<String> read = new ArrayList<>();
        try (ParquetFileReader file = ParquetFileReader.open(new LocalInputFile(folder.resolve("all/scan.parquet")),
            ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
            MessageType schema = file.getFileMetaData().getSchema();
            assertThat(schema.getFields()).as("what is empty in the CSV is null").allMatch(type -> type.isRepetition(Type.Repetition.OPTIONAL));
            PageReadStore pages = file.readNextRowGroup();
            RecordReader<Group> reader = new ColumnIOFactory().getColumnIO(schema).getRecordReader(pages, new GroupRecordConverter(schema));
            for (long i = 0; i < pages.getRowCount(); i++) {
                Group row = reader.read();
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < schema.getFieldCount(); c++) {
                    cells.add(row.getFieldRepetitionCount(c) == 0 ? "" : schema.getType(c).asPrimitiveType().getPrimitiveTypeName().name().equals("DOUBLE")
                        ? ShortestDecimal.text(row.getDouble(c, 0)) : row.getString(c, 0));
                }
                read.add(String.join(",", cells));
            }
            assertThat(file.getFileMetaData().getKeyValueMetaData().get("farvertex")).contains("# seed: 1", "# plan: ");
        }
        assertThat(read).isEqualTo(plans().rows("all"));
    }

    /** Indices belong to the keys of vary; whatever else has brackets is what it says. */
    @Test
    void aFileMayHaveAnIndexInItsName() throws IOException {
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("box[1].yaml"));
        assertThat(plans().scan("detectors:\n  - box[1].yaml\nvary: {\"box[1].yaml\": {decayVolume[0].radius: [0.2 m]}}\nmodel: t3r\nmasses: 60 MeV\ncouplings: 10 GeV\n", "index").err()).isEmpty();
        assertThat(plans().rows("index")).singleElement().asString().contains(",0.2 m,");
    }
}
