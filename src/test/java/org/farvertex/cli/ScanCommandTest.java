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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans of scans: rows that depend on their own cell alone, whoever computes them and beside whatever. */
class ScanCommandTest {

    private static final String PLAN = """
        detectors: [faser, {file: my.yaml, distance: [240 m, 480 m], radius: 0.2 m}]
        models:
          - {name: t3r, couplings: [10 GeV, 30 GeV]}
          - {name: dark-photon, couplings: {from: 1e-5, to: 1e-4, count: 2}}
        masses: [30 MeV, 60 MeV]
        variations: [{name: pions, channels: [pi0]}]
        """;

    @TempDir
    private Path folder;

    private CommandRun scan(String plan, String name, String... more) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        if (!Files.exists(folder.resolve("my.yaml"))) {
            Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("my.yaml"));
        }
        List<String> words = new ArrayList<>(List.of("scan", folder.resolve("plan.yaml").toString(), "--output", folder.resolve(name).toString()));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray(String[]::new));
    }

    private List<String> rows(String name) throws IOException {
        return Files.readString(folder.resolve(name).resolve("scan.csv")).lines().skip(1).filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void rowsComeInTheOrderOfThePlanAndDoNotDependOnThreadsJobsOrNeighbours() throws IOException {
        assertThat(scan(PLAN, "all", "--threads", "2").code()).isZero();
        List<String> all = rows("all");
        assertThat(all).hasSize(3 * 2 * 2 * 2);
        assertThat(all.get(0)).startsWith("faser,t3r,0.03,10,sibyll,pions,");
        assertThat(all.get(15)).startsWith("my,dark-photon,0.06,0.0001,sibyll,pions,");
        assertThat(all.get(15)).contains(",240,0.2,known,");
        List<String> jobs = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            assertThat(scan(PLAN, "job" + i, "--threads", "1", "--job", i + "/5").code()).isZero();
            jobs.addAll(rows("job" + i));
        }
        assertThat(jobs).isEqualTo(all);
        assertThat(scan("""
            detectors: [{file: my.yaml, distance: 240 m, radius: 0.2 m}]
            models: [dark-photon]
            masses: 60 MeV
            couplings: 1e-4
            variations: [{name: pions, channels: [pi0]}]
            """, "one").code()).isZero();
        assertThat(rows("one")).containsExactly(all.get(15));
    }

    /** Two engines of the same physics with different random numbers: 5 standard deviations, false alarm 1e-6 per cell. */
    @Test
    @Tag("slow")
    void cellsAgreeWithTheRateOfAnExperiment() throws IOException {
        scan(PLAN.replace("[{name: pions, channels: [pi0]}]", "[{name: all}]").replace("[faser, {", "[{").replace("masses: [30 MeV, 60 MeV]", "masses: 60 MeV"), "all");
        for (String row : rows("all")) {
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
        assertThat(scan("""
            detectors: [faser]
            models: [{name: dark-photon, couplings: 3e-5}]
            masses: [60 MeV, 300 MeV]
            columns: [channels, finalStates]
            precision: 0.05
            """, "parts").code()).isZero();
        List<String> heading = List.of(Files.readAllLines(folder.resolve("parts/scan.csv")).get(0).split(","));
        for (String row : rows("parts")) {
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
        assertThat(scan(plan, "table.csv").err()).isEmpty();
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
    void tablesOfJobsMergeToTheTableOfOneRunAndOthersAreNotReplaced() throws IOException {
        String plan = """
            detectors: [my.yaml]
            vary: {my.yaml: {production.y: [-22 mm, 5 mm], efficiency: [0.5, 1]}}
            model: [t3r]
            masses: [50 MeV, 60 MeV]
            samples: 100
            """;
        scan("", "nothing");
        Files.writeString(folder.resolve("my.yaml"), Files.readString(folder.resolve("my.yaml")) + "production: {x: 0 m}\n");
        for (String table : List.of("one.csv", "one.parquet")) {
            assertThat(scan(plan, table).err()).isEmpty();
        }
        for (int i = 1; i <= 3; i++) {
            assertThat(scan(plan, "part" + i + ".csv", "--job", i + "/3").err()).isEmpty();
        }
        for (String table : List.of("csv", "parquet")) {
            assertThat(merge("whole." + table).err()).isEmpty();
            assertThat(folder.resolve("whole." + table)).hasSameBinaryContentAs(folder.resolve("one." + table));
        }
        assertThat(merge("whole.csv").code()).isZero();
        assertThat(scan(plan, "one.csv").code()).isZero();
        assertThat(scan(plan.replace("60", "61"), "one.csv").err()).startsWith("farvertex: --force: '" + folder.resolve("one.csv")).contains("of another scan");
        assertThat(scan(plan, "one.parquet").err()).contains("--force");
        assertThat(scan(plan, "part.parquet", "--job", "1/3").err()).contains("--output").contains("must be a .csv or a folder");
        assertThat(CommandRun.of("merge", folder.resolve("one.parquet").toString(), "-o", folder.resolve("w.csv").toString()).err()).contains("PART").contains(".csv files or folders");
    }

    private CommandRun merge(String name) {
        return CommandRun.of("merge", folder.resolve("part2.csv").toString(), folder.resolve("part1.csv").toString(), folder.resolve("part3.csv").toString(),
            "-o", folder.resolve(name).toString());
    }

    @Test
    void whereTheModelDoesNotHoldThereIsNoNumber() throws IOException {
        CommandRun run = scan("{detectors: [faser], models: [t3r], masses: [60 MeV, 60 TeV], couplings: 10 GeV}", "far");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 outside");
        assertThat(rows("far").get(1)).isEqualTo("faser,t3r,60000,10,sibyll,none,,,,0,1,outside,");
    }

    @Test
    void parquetHoldsTheSameRows() throws IOException {
        scan("{detectors: [faser, nucal], vary: {nucal: {efficiency: [0.5]}}, models: [t3r], masses: [40 MeV, 60 TeV], couplings: [10 GeV, 20 GeV]}", "all");
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
        assertThat(read).isEqualTo(rows("all"));
    }

    /** What the scan did not make stays where it worked, and the file that a link names is the one that is written. */
    @Test
    void aSingleTableLeavesWhatIsOfOthers() throws IOException {
        String plan = "{detectors: [na62-dump], vary: {na62-dump: {production.y: [-22 mm, 0 mm]}}, models: [dark-photon], masses: 40 MeV, couplings: 1e-6}";
        Path notes = Files.createDirectories(folder.resolve("a.csv.work")).resolve("notes.txt");
        Files.writeString(notes, "mine");
        assertThat(scan(plan, "a.csv").err()).isEmpty();
        assertThat(notes).hasContent("mine");
        assertThat(notes.getParent()).isDirectoryNotContaining(path -> !path.equals(notes));
        assertThat(Files.readString(folder.resolve("a.csv"))).contains(",-22 mm,").contains(",0 mm,");
        Files.writeString(folder.resolve("real.csv"), "old");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("real.csv"));
        assertThat(scan(plan, "link.csv").err()).contains("--force", "is needed");
        assertThat(scan(plan, "link.csv", "--force").code()).isZero();
        assertThat(folder.resolve("link.csv")).isSymbolicLink();
        assertThat(folder.resolve("real.csv")).content().contains(",-22 mm,");
        assertThat(folder.resolve("link.csv.work")).doesNotExist();
    }

    /** Indices belong to the keys of vary; whatever else has brackets is what it says. */
    @Test
    void aFileMayHaveAnIndexInItsName() throws IOException {
        Files.copy(Path.of("detectors/faser.yaml"), folder.resolve("box[1].yaml"));
        assertThat(scan("detectors:\n  - box[1].yaml\nvary: {\"box[1].yaml\": {decayVolume[0].radius: [0.2 m]}}\nmodel: t3r\nmasses: 60 MeV\ncouplings: 10 GeV\n", "index").err()).isEmpty();
        assertThat(rows("index")).singleElement().asString().contains(",0.2 m,");
    }

    /** One clear line, nothing written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {detectors: [faser], models: [t3r]} | masses: this key is missing
        {detectors: [], models: [t3r], masses: 60 MeV} | detectors: '[]': must be a list
        {detectors: [fazer], models: [t3r], masses: 60 MeV} | detectors[0]: 'fazer':
        {detectors: [no.yaml], models: [t3r], masses: 60 MeV} | there is no such file
        {detectors: [{file: faser, radius: 0.1 m}], vary: {faser: {decayVolume[0].radius: [1 m, 2 m]}}, model: t3r, masses: 60 MeV} | say all of it in vary
        {detectors: [faser], vary: {faser: {decayVolume[0].radius: [1 m], decayVolume[0].radius: [2 m]}}, model: t3r, masses: 60 MeV} | decayVolume[0].radius
        {detectors: [faser], models: [no.yaml], masses: 60 MeV} | there is no such file
        {detectors: [faser], models: [t3q], masses: 60 MeV} | models[0]
        {detectors: [faser, faser], models: [t3r], masses: 60 MeV} | detectors[1]
        {detectors: [faser], models: [t3r, t3r], masses: 60 MeV} | models[1]
        {detectors: [faser], models: [t3r], masses: 60} | masses: '60'
        {detectors: [faser], models: [t3r], masses: [60 MeV, 0.06 GeV]} | masses[1]: '0.06 GeV': stands in the list before
        {detectors: [faser], models: [t3r], masses: {from: 60 MeV, to: 30 MeV, count: 3}} | must rise
        {detectors: [faser], models: [t3r], masses: {from: 30 MeV, to: 60 MeV, count: 1}} | masses.count: '1'
        {detectors: [faser], models: [t3r], masses: {from: 30 MeV, to: 60 MeV, count: 2.5}} | masses.count: '2.5'
        {detectors: [faser], models: [t3r], masses: {from: 30 MeV, to: 60 MeV, count: 3, scale: cubic}} | masses.scale
        {detectors: [faser], models: [dark-photon], masses: 60 MeV} | dark-photon needs values of its coupling epsilon
        {detectors: [faser], models: [dark-photon], masses: 60 MeV, couplings: 1 GeV} | couplings: '1 GeV'
        {detectors: [faser], models: [t3r], masses: 60 MeV, couplings: -1 GeV} | couplings: '-1 GeV'
        {detectors: [{file: faser, radius: -1 m}], models: [t3r], masses: 60 MeV} | detectors[0].radius
        {detectors: [{file: faser, distance: 0.1 mm, radius: 1 m}], models: [t3r], masses: 60 MeV} | 89.99 degrees
        {detectors: [{file: faser, width: 1 m}], models: [t3r], masses: 60 MeV} | unknown key
        {detectors: [faser], models: [t3r], masses: 60 MeV, generators: [herwig]} | generators[0]: 'herwig'
        {detectors: [faser], models: [t3r], masses: 60 MeV, generators: [pythia, pythia]} | generators[1]
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: a, channels: [rho]}]} | no channel rho
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: a}, {name: a}]} | variations[1].name
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: a, exposure: 0}]} | exposure
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: a, bremsstrahlungZ: [0.9, 0.1]}]} | bremsstrahlungZ
        {detectors: [e137], models: [dark-higgs], masses: 60 MeV, couplings: 1e-4} | is not made at the beam
        {detectors: [faser], models: [t3r], masses: 60 MeV, columns: [everything]} | columns[0]
        {detectors: [faser], models: [t3r], masses: 60 MeV, seed: 1.5} | seed: '1.5'
        {detectors: [faser], model: t3r, models: [t3r], masses: 60 MeV} | models: '[t3r]': stands beside model
        {detectors: [faser], models: [t3r], masses: 60 MeV, samples: 0} | samples: '0'
        {detectors: [faser], models: [t3r], masses: 60 MeV, samples: 10.5} | samples: '10.5'
        {detectors: [faser], models: [t3r], masses: 60 MeV, samples: 10, precision: 0.1} | precision: '0.1': stands beside samples
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: []} | vary: '[]': must be a mapping
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: 3}} | vary.faser: '3': must be a mapping
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {nucal: {efficiency: [0.5]}}} | vary: 'nucal': is none of the detectors of the plan: faser
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {efficiency: 0.5}}} | vary.faser.efficiency: '0.5': must be a list
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {efficiency: [0.5, 0.5]}}} | vary.faser.efficiency[1]: '0.5': stands in the list before
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {efficiency: [1.5]}}} | vary.faser.efficiency[0]: '1.5': must be between 0 and 1
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {decayVolume[0].radius: [1 kg]}}} | vary.faser.decayVolume[0].radius[0]: '1 kg'
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {decayVolume[1].radius: [1 m]}}} | 'decayVolume[1].radius': is no key of detectors/faser.yaml
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {decayVolume[0].width: [1 m]}}} | decayVolume[0]: 'width': unknown key
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {"a b": [1 m]}}} | 'a b': is no key
        {detectors: [faser], models: [t3r], masses: 60 MeV, vary: {faser: {name: ["a,b"]}}} | vary.faser.name[0]: 'a,b': must be a number
        {detectors: [faser], models: [t3r], masses: 60 MeV, precision: 0} | precision: '0'
        {detectors: [faser], models: [t3r], masses: {from: 1 MeV, to: 9 MeV, count: 99999}, couplings: {from: 1 GeV, to: 9 GeV, count: 99999}} | at most 1000000000
        {detectors: [faser], models: [t3r], masses: 60 MeV, mass: 60 MeV} | unknown key
        """)
    void aWrongPlanIsRefusedInOneLine(String plan, String fragment) throws IOException {
        CommandRun run = scan(plan, "none");
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"0/3", "4/3", "1/0", "3", "a/b", "1/2/3", "1.5/3", "1/99999999"})
    void aJobThatIsNoneOfThoseIsRefused(String job) throws IOException {
        CommandRun run = scan(PLAN, "none", "--job", job);
        assertThat(run.err()).startsWith("farvertex: --job: '" + job + "'").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993", "-9007199254740993", "-9223372036854775808"})
    void aSeedThatTheTableCannotHoldIsRefused(String seed) throws IOException {
        CommandRun run = scan(PLAN, "none", "--seed", seed);
        assertThat(run.err()).startsWith("farvertex: --seed: '" + seed + "': must be a whole number of at most 2^53").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void moreCellsThanARunHoldsAreForJobs() throws IOException {
        CommandRun run = scan("{detectors: [faser], models: [t3r], masses: {from: 10 MeV, to: 90 MeV, count: 5000}, couplings: {from: 1 GeV, to: 9 GeV, count: 2000}}", "none");
        assertThat(run.err()).contains("--job i/3").hasLineCount(1);
    }

    @Test
    void resultsOfAnotherPlanAreNotReplaced() throws IOException {
        assertThat(scan("{detectors: [faser], models: [t3r], masses: 60 MeV}", "all").code()).isZero();
        CommandRun other = scan("{detectors: [faser], models: [t3r], masses: 61 MeV}", "all");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("another question").hasLineCount(1);
    }
}
