package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with several faults is mended in one go. */
class FaultsTest {

    /** A model file without a fault. */
    private static final String VECTOR = """
        name: x
        description: d
        source: s
        particle: {pdg: 9900001, symbol: X, spin: 1}
        coupling: {name: g, range: [1e-8, 1]}
        massRange: [1 MeV, 5 GeV]
        lifetime: {ctau: 1/g^2}
        decays: [{to: [11, -11], branching: 1}]
        production: [{bremsstrahlung: proton, vector: g}]
        """;
    /** A detector file without a fault. */
    private static final String TUBE = """
        name: n
        description: d
        source: s
        beam: protons-400GeV
        exposure: 1e18 pot
        decayVolume: [{shape: cylinder, front: 50 m, length: 10 m, radius: 1 m}]
        efficiency: 1
        signal: 3
        """;

    /** Under a shape or a beam that is not known there are faults that would be some with every shape and beam. */
    @Test
    void faultsUnderAKeyThatIsWrongItself() {
        String text = TUBE.replace("protons-400GeV", "protons-400TeV").replace("1e18 pot", "1e18").replace("shape: cylinder, front: 50 m, length: 10 m, radius: 1 m",
            "shape: tube, front: 50, length: -10 m, radius: 1 furlong, center: [1, 2 m]") + "production: {z: 3, interactionLength: 2}\n";
        assertThat(faults(text)).hasSize(9).allMatch(fault -> fault.startsWith("own.yaml: "))
            .anyMatch(fault -> fault.contains("exposure: '1e18': must be an integrated luminosity in") && fault.contains("pot") && fault.contains("eot"));
        for (String place : List.of("beam", "exposure", "decayVolume[0].shape", "decayVolume[0].front", "decayVolume[0].length", "decayVolume[0].radius",
            "decayVolume[0].center[0]", "production.z", "production.interactionLength")) {
            assertThat(faults(text)).as(place).anyMatch(fault -> fault.startsWith("own.yaml: " + place + ":"));
        }
        for (String exposure : List.of("1 /fb", "1e18 pot", "1e18 eot")) {
            assertThat(faults(TUBE.replace("protons-400GeV", "protons-400TeV").replace("1e18 pot", exposure))).hasSize(1);
        }
        assertThat(faults(TUBE.replace("cylinder", "tube"))).hasSize(1);
        places(faults(TUBE + "acceptance: {spectrometer: [{plane: {z: 70, shape: hexagon, width: 1, height: 1 m, center: [0 m, x]}}]}\n"),
            "acceptance.spectrometer[0].plane.shape", "acceptance.spectrometer[0].plane.z", "acceptance.spectrometer[0].plane.width",
            "acceptance.spectrometer[0].plane.center[1]");
    }

    @Test
    void allFaultsOfADetectorFileAreTold() {
        String text = """
            name: ""
            description: "d"
            sauce: x
            extra: y
            beam: nothing
            exposure: 150/fb
            decayVolume:
              - {shape: cylinder, front: 480, length: 1.5 m, radius: 10 cm}
              - {shape: cube, front: 485 m, length: 1.5 m}
              - {shape: cylinder, front: 490 m, length: -1 m, radius: 10 cm}
            efficiency: 2
            signal: none
            """;
        assertThat(faults(text)).hasSize(9).allMatch(fault -> fault.startsWith("own.yaml: "))
            .anyMatch(f -> f.contains("'sauce': unknown key")).anyMatch(f -> f.contains("'extra': unknown key")).anyMatch(f -> f.contains("name"))
            .anyMatch(f -> f.contains("beam: 'nothing'"))
            .anyMatch(f -> f.contains("decayVolume[0].front")).anyMatch(f -> f.contains("decayVolume[1].shape"))
            .anyMatch(f -> f.contains("decayVolume[2].length")).anyMatch(f -> f.contains("efficiency"));
    }

    @Test
    void allFaultsOfABeamAndAnAcceptanceAreTold() {
        List<String> faults = faults("""
            name: n
            description: d
            source: s
            beam: {projectile: proton, momentum: 300, target: cheese, spot: [1, 2 mm], spectrum: x, nuclearYields: perhaps}
            exposure: 1e18 pot
            decayVolume:
              - {shape: cylinder, front: 480, length: 1.5, radius: 10 cm, color: red}
            efficiency: [[1, 0.5], [2 GeV, 2]]
            signal: 3
            background: much
            """);
        places(faults, "beam: 'spectrum'", "beam.momentum", "beam.target", "beam.spot[0]", "beam.nuclearYields", "decayVolume[0]: 'color'", "decayVolume[0].front",
            "decayVolume[0].length", "efficiency[0][0]", "efficiency[1][1]", "background");
        places(faults("""
            name: n
            description: d
            source: s
            beam: {collider: electron, energy: 14, crossingAngle: [1 rad, 2], spectra: ""}
            decayVolume: [{shape: box, front: 5 m, length: 1 m, width: 1 m, height: 1 m}]
            acceptance:
              motherEnergy: {min: 1, max: 2}
              daughterSeparation: {min: -1 mm, at: 1 m}
              spectrometer: [{magnet: {z: 7, length: 0 m, field: 0 T, axis: z}}, {plane: {z: 8 m, shape: box, width: 1, height: 1 m}}]
            finalStates: [e+e-, tea, milk]
            efficiency: 1
            """), "exposure: this key is missing", "beam.collider", "beam.energy", "beam.crossingAngle[0]", "beam.crossingAngle[1]", "beam.spectra", "acceptance.motherEnergy.min", "acceptance.motherEnergy.max",
            "acceptance.daughterSeparation.min", "acceptance.spectrometer[0].magnet.z", "acceptance.spectrometer[0].magnet.length", "acceptance.spectrometer[0].magnet.field",
            "acceptance.spectrometer[0].magnet.axis", "acceptance.spectrometer[1].plane.width", "finalStates[1]", "finalStates[2]", "signal: this key is missing");
    }

    @Test
    void allFaultsOfAModelFileAreTold() {
        places(faultsOfModel("""
            name: two words
            description: d
            sauce: x
            particle: {pdg: 11, symbol: "", spin: 0, color: red}
            coupling: {name: g, unit: kg, range: [1, -1]}
            massRange: [1 MeV, 5]
            lifetime: {ctau: "1/(g"}
            decays:
              - {to: [11, 12], branching: 0.5}
              - {to: [13, -13, 0], branching: "2*h", width: 1}
              - {to: [22, 22], branching: "sqrt("}
            production:
              - {decay: 521, to: [999999], branching: "g^^2"}
              - {mixing: 11, amplitude: "x"}
              - {bremsstrahlung: neutron, vector: 1}
              - {conversion: electron, coupling: "("}
            """), "name: 'two words'", "'sauce': unknown key", "particle: 'color'", "particle.pdg", "particle.symbol", "coupling.unit",
            "coupling.range[1]", "massRange[1]", "lifetime.ctau", "decays[0].to", "decays[1].to[2]", "decays[1]: ", "decays[2].branching", "production[0].to[0]",
            "production[0].branching", "production[1].mixing", "production[1].amplitude", "production[2].bremsstrahlung", "production[2].vector",
            "production[3].conversion", "production[3].coupling");
    }

    /** Where the spin or the name of the coupling cannot be read, nothing is guessed about what depends on them. */
    /** What is wrong with numbers that can only be seen when the whole file is read: masses, sums and processes. */
    @Test
    void faultsOfTheWholeModelAreToldTogether() {
        places(faultsOfModel("""
            name: own
            description: a scalar with numbers that cannot be
            source: arXiv:1
            particle: {pdg: 9900054, symbol: S, spin: 0}
            coupling: {name: g, range: [1e-8, 1e-2]}
            massRange: [5 MeV, 100 MeV]
            lifetime: {ctau: 1/g^2}
            decays:
              - {to: [11, -11], branching: 0.7}
              - {to: [22, 22], branching: 0.6}
              - {to: [11, -11, 22], branching: 0, density: s12 - 1}
            production:
              - {decay: 321, to: [211], branching: "sqrt(mass - 0.05)*g^2"}
              - {mixing: 221, amplitude: "2*mass/mass"}
              - {decay: 521, to: [-13, 14], branching: "g^2", density: "-1"}
            """), "decays: '1.3", "decays[2].density", "production[0].branching", "production[1].amplitude", "production[2].density");
        places(faultsOfModel(VECTOR.replaceAll("lifetime.*\\n|decays.*\\n|production.*\\n", "") + "fermions: {e: 1e300, mu: -1e7}\n"), "fermions.e", "fermions.mu");
    }

    @Test
    void whatDependsOnAFaultIsNoFaultOfItsOwn() {
        places(faultsOfModel(VECTOR.replace("spin: 1", "spin: 2")), "particle.spin");
        places(faultsOfModel(VECTOR.replace("name: g", "name: \"1g\"")), "coupling.name");
        // a source that cannot be read is not at the origin
        places(faults(TUBE.replace("front: 50 m", "front: -50 m") + "production: {z: -100 m, x: 3}\n"), "production.x");
    }

    @Test
    void keysThatAreNotKnownHideNoOtherFault() {
        places(faultsOfModel(VECTOR.replace("ctau: 1/g^2", "ctau: \"1/(g\", unit: m")), "lifetime: 'unit'", "lifetime.ctau");
        places(faults(TUBE + "acceptance: {spectrometer: [{plane: {z: 70 m, shape: cylinder, radius: 1}, name: T1}]}\n"), "acceptance.spectrometer[0]: 'name'", "acceptance.spectrometer[0].plane.radius");
    }

    @Test
    void allFaultsOfAPlanAreToldEachOnce(@TempDir Path folder) throws IOException {
        Path plan = Files.writeString(folder.resolve("own.yaml"), """
            detectors: [fazer, {file: faser, radius: -1 m, width: 1 m}, nacul]
            models: [t3r, {name: t3q, couplings: [5, 6 GeV, 7 m]}, {name: dark-photon, couplings: [1 GeV, 2 m]}]
            masses: [60, 61 MeV, 61 MeV]
            generators: [herwig, sibyll, sibyll]
            variations: [{name: a b, exposure: 0}, {name: c, bremsstrahlungZ: [x, y]}]
            columns: [everything, nothing]
            seed: 1.5
            precision: 0
            mass: 1
            """);
        places(faults(() -> ScanPlanFile.read(plan)), "detectors[0]", "detectors[1]: 'width'", "detectors[1].radius", "detectors[2]", "models[1].name",
            "models[1].couplings[2]", "models[2].couplings[0]",
            "models[2].couplings[1]", "masses[0]", "masses[2]", "generators[0]", "generators[2]", "variations[0].name", "variations[0].exposure",
            "variations[1].bremsstrahlungZ[0]", "variations[1].bremsstrahlungZ[1]", "columns[0]", "columns[1]", "seed", "precision", "'mass': unknown key");
    }

    /** One fault at each of these places, and no other. */
    private static void places(List<String> faults, String... places) {
        assertThat(faults).doesNotHaveDuplicates().hasSize(places.length).allMatch(fault -> !fault.contains("\n"));
        for (String place : places) {
            assertThat(faults).as(place).anyMatch(fault -> fault.contains("own.yaml: " + place));
        }
    }

    private static List<String> faultsOfModel(String text) {
        return faults(() -> ModelFile.parse("own.yaml", text.getBytes(StandardCharsets.UTF_8), new TableFolder.OfUser(Path.of(""))));
    }

    private static List<String> faults(String text) {
        return faults(() -> DetectorFile.parse("own.yaml", "own", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(ThrowingCallable reader) {
        Throwable first = catchThrowable(reader);
        List<String> all = new ArrayList<>(List.of(first.getMessage()));
        Stream.of(first.getSuppressed()).forEach(other -> all.add(other.getMessage()));
        return all;
    }
}
