package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a plan, or with what is asked of it, is told in one line before anything is computed or replaced. */
class ScanRefusalsTest {

    @TempDir
    private Path folder;

    private PlanTrial plans() {
        return new PlanTrial(folder);
    }

    /** One clear line, nothing written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        {detectors: [faser], models: [t3r]} | masses: this key is missing
        {detectors: [], models: [t3r], masses: 60 MeV} | detectors: '[]': must be a list
        {detectors: [fazer], models: [t3r], masses: 60 MeV} | detectors[0]: 'fazer':
        {detectors: [no.yaml], models: [t3r], masses: 60 MeV} | no.yaml: there is no such file (named by PLAN: detectors[0])
        {detectors: [{file: faser, radius: 0.1 m}], vary: {faser: {decayVolume[0].radius: [1 m, 2 m]}}, model: t3r, masses: 60 MeV} | say all of it in vary
        {detectors: [faser], vary: {faser: {decayVolume[0].radius: [1 m], decayVolume[0].radius: [2 m]}}, model: t3r, masses: 60 MeV} | decayVolume[0].radius
        {detectors: [faser], models: [no.yaml], masses: 60 MeV} | no.yaml: there is no such file (named by PLAN: models[0])
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
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: none}, {name: none, exposure: 2}]} | variations[1].name
        {detectors: [faser], models: [t3r], masses: 60 MeV, variations: [{name: none, channels: [pi0]}]} | nothing is varied
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
        CommandRun run = plans().scan(plan, "none");
        assertThat(run.err()).startsWith("farvertex: ").contains(fragment.replace("PLAN", folder.resolve("plan.yaml").toString())).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** Couplings beside a model that is not there may be of either kind. */
    @Test
    void aCouplingOfNoKindIsToldBesideTheMissingModel() throws IOException {
        CommandRun run = plans().scan("{detectors: [faser], models: [no.yaml], masses: 60 MeV, couplings: [1e-4, 1 GeV, 1 tea]}", "none");
        assertThat(run.err()).hasLineCount(2).contains("there is no such file",
            "couplings[2]: '1 tea': must be a positive number, or an energy if the model's coupling is one");
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0/3", "4/3", "1/0", "3", "a/b", "1/2/3", "1.5/3", "1/99999999"})
    void aJobThatIsNoneOfThoseIsRefused(String job) throws IOException {
        CommandRun run = plans().scan(PlanTrial.PLAN, "none", "--job", job);
        assertThat(run.err()).startsWith("farvertex: --job: '" + job + "'").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"9007199254740993", "-9007199254740993", "-9223372036854775808"})
    void aSeedThatTheTableCannotHoldIsRefused(String seed) throws IOException {
        CommandRun run = plans().scan(PlanTrial.PLAN, "none", "--seed", seed);
        assertThat(run.err()).startsWith("farvertex: --seed: '" + seed + "': must be a whole number of at most 2^53").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    /** Names of files that a scan does not write are no folders. */
    @ParameterizedTest
    @CsvSource({"table.csv.gz", "table.CSV", "table.parquet.zst", "table.txt", "table.json", "events.hepmc3", "events.hepmc3.gz"})
    void aFileOfAnotherKindIsNoFolder(String name) throws IOException {
        CommandRun run = plans().scan(PlanTrial.PLAN, name);
        assertThat(run.err()).startsWith("farvertex: --output: '" + folder.resolve(name) + "': must be TABLE.csv, TABLE.parquet or a folder").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    /** There is none for every job of a small plan. */
    @Test
    void aJobWithoutCellsSaysSo() throws IOException {
        CommandRun run = plans().scan("{detectors: [faser], models: [t3r], masses: 60 MeV}", "none", "--job", "1/2");
        assertThat(run.out()).matches("0 cells of 1 \\(job 1/2\\) in \\S+none; [\\d.]+ s\\R");
    }

    @Test
    void moreCellsThanARunHoldsAreForJobs() throws IOException {
        CommandRun run = plans().scan("{detectors: [faser], models: [t3r], masses: {from: 10 MeV, to: 90 MeV, count: 5000}, couplings: {from: 1 GeV, to: 9 GeV, count: 2000}}", "none");
        assertThat(run.err()).contains("--job i/3").hasLineCount(1);
    }

    @Test
    void resultsOfAnotherPlanAreNotReplaced() throws IOException {
        assertThat(plans().scan("{detectors: [faser], models: [t3r], masses: 60 MeV}", "all").code()).isZero();
        CommandRun other = plans().scan("{detectors: [faser], models: [t3r], masses: 61 MeV}", "all");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("another question").hasLineCount(1);
    }
}
