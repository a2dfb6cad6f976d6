package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.farvertex.config.ParsedModels.branching;
import static org.farvertex.config.ParsedModels.parse;

import org.farvertex.event.Polarisation;
import org.farvertex.input.InputException;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.FileModel;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.particle.Particle;
import org.farvertex.production.DecayProduction;
import org.farvertex.production.ElectronBremsstrahlungProduction;
import org.farvertex.production.NucleonBremsstrahlungProduction;
import org.farvertex.production.ProductionProcess;
import org.junit.jupiter.api.Test;

/** Terms of a model file at one mass: what is open, how strong it is, and which process it becomes. */
class ModelTermsTest {

    private static final String HEAD = """
        name: x
        description: a test
        source: arXiv:1801.04847
        particle: {pdg: 32, symbol: X, spin: 1}
        coupling: {name: g, range: [1e-8, 1e-2]}
        massRange: [2 MeV, 1.6 GeV]
        """;
    private static final String DECAYS = "lifetime: {ctau: '1e-9/g^2'}\ndecays: [{to: [11, -11], branching: '1'}]\n";

    private static DecayProduction decay(LongLivedParticle particle, String label) {
        return (DecayProduction) particle.process(label).orElseThrow();
    }

    /** Who tells ππ tells all hadrons; π⁰γ and leptons still follow from the charges. */
    @Test
    void hadronsOfTheFileAreAllOfThem() {
        ModelPoint point = parse(HEAD + "fermions: {u: 1/3, d: 1/3, s: 1/3, e: -1}\ndecays: [{to: [211, -211], width: '1e-3*g^2*mass'}]\n").at(0.8, 1e-5);
        assertThat(point.decays()).extracting(DecayShare::label).containsExactlyInAnyOrder("11,-11", "111,22", "211,-211");
        ModelPoint untold = parse(HEAD + "fermions: {u: 1/3, d: 1/3, s: 1/3, e: -1}\ndecays: [{to: [13, -13], width: '1e-3*g^2*mass'}]\n").at(0.8, 1e-5);
        assertThat(untold.decays()).extracting(DecayShare::label).contains("211,-211,111", "13,-13", "11,-11");
        // Γ(ee) = g² m/12π against the width of the file
        assertThat(branching(point, "211,-211") / branching(point, "11,-11")).isCloseTo(1e-3 * 12 * Math.PI, within(1e-6));
    }

    /** Helicity: a photon leaves a vector transverse, a pion of a spinless parent longitudinal, two companions none in particular. */
    @Test
    void helicitiesOfVectors() {
        LongLivedParticle x = new FileModel(parse(HEAD + DECAYS + """
            production: [{decay: 111, to: [22], branching: "g^2"}, {decay: 521, to: [321], branching: "g^2"}, {decay: 321, to: [-13, 14], branching: "g^2"},
              {decay: 223, to: [111], branching: "g^2"}]
            """), 1e-3).at(0.1);
        assertThat(decay(x, "decay-111").polarisation()).isEqualTo(Polarisation.TRANSVERSE);
        assertThat(decay(x, "decay-521").polarisation()).isEqualTo(Polarisation.LONGITUDINAL);
        assertThat(decay(x, "decay-321").polarisation()).isEqualTo(Polarisation.NONE);
        assertThat(decay(x, "decay-223").polarisation()).isEqualTo(Polarisation.NONE);
    }

    /** Parents close where companions leave no room: the term stays, without a frame and with nothing to draw. */
    @Test
    void parentsClose() {
        ModelDescription file = parse(HEAD + DECAYS + "production: [{decay: 321, to: [211], branching: 'g^2'}, {decay: 321, to: [-13, 14], branching: 'g^2', density: '1'}]\n");
        FileModel model = new FileModel(file, 1e-3);
        double room = Particle.K_PLUS.mass() - Particle.PI_PLUS.mass();
        assertThat(decay(model.at(Math.nextDown(room)), "decay-321").frame()).isPresent();
        assertThat(decay(model.at(room), "decay-321").frame()).isEmpty();
        assertThat(((ProductionTerm.MesonDecay) file.at(room, 1e-3).production().get(0)).branching()).isZero();
        double muonic = Particle.K_PLUS.mass() - Particle.MUON.mass();
        assertThat(decay(model.at(muonic - 1e-3), "decay-321-2").frame()).isPresent();
        assertThat(decay(model.at(muonic + 1e-3), "decay-321-2").frame()).isEmpty();
        assertThat(model.at(0.1).process("decay-321").orElseThrow().logStrength()).isCloseTo(2 * Math.log(1e-3), within(1e-12));
        assertThatThrownBy(() -> file.at(0.1, 1.01)).isInstanceOf(InputException.class).hasMessageContaining("more than 1");
        assertThat(file.at(0.1, 1).production()).hasSize(2);
    }

    /** A parent's table is asked only where the parent is open; the model ends where it stops before. */
    @Test
    void closedParentsNeedNoTable() {
        ModelDescription file = parse(HEAD + DECAYS.replace("'1e-9/g^2'", "1") + "production: [{decay: 111, to: [22], branching: br/mu_mu.csv}, {bremsstrahlung: proton, vector: g}]\n");
        double last = file.production().get(0).masses().max().orElseThrow();
        assertThat(last).isGreaterThan(Particle.PI0.mass());
        assertThat(file.production().get(0).covers(0.001 * last)).isFalse();
        assertThat(file.production().get(0).covers(Particle.PI0.mass())).isTrue();
        assertThat(file.production().get(0).covers(1000 * last)).isTrue();
        assertThat(file.production().get(1).covers(1000 * last)).isTrue();
    }

    /** Numbers of the file arrive where they act: vector couplings of electrons, vector and axial currents of nucleons. */
    @Test
    void couplingsArriveInTheirProcesses() {
        LongLivedParticle x = new FileModel(parse(HEAD + DECAYS + """
            production: [{bremsstrahlung: proton, vector: "2*g", axial: "5*g"}, {bremsstrahlung: electron, vector: "7*g"}]
            """), 1e-3).at(0.1);
        NucleonBremsstrahlungProduction proton = process(x, NucleonBremsstrahlungProduction.class);
        assertThat(new double[] {proton.vector(), proton.scalar(), proton.axial()}).containsExactly(new double[] {2e-3, 0, 5e-3}, within(1e-15));
        assertThat(proton.logStrength()).isCloseTo(2 * Math.log(5e-3), within(1e-12));
        assertThat(process(x, ElectronBremsstrahlungProduction.class).couplings().electron()).isCloseTo(7e-3, within(1e-15));
        assertThat(x.processes()).extracting(ProductionProcess::number).doesNotHaveDuplicates();
    }

    /** What a file tells besides the charges of a vector is a process of its own with its own coupling, under a name that no other has. */
    @Test
    void whatStandsBesideChargesIsAnother() {
        LongLivedParticle x = new FileModel(parse(HEAD + """
            fermions: {u: 2/3, d: -1/3, s: -1/3, e: -1}
            production: [{bremsstrahlung: proton, vector: "5*g"}, {bremsstrahlung: electron, vector: "7*g"}, {decay: 111, to: [22], branching: "g^2"}]
            """), 1e-3).at(0.1);
        assertThat(x.processes()).extracting(ProductionProcess::label).containsExactly("pi0", "eta", "eta-prime", "omega", "bremsstrahlung", "electron-bremsstrahlung",
            "bremsstrahlung-2", "electron-bremsstrahlung-2", "decay-111");
        assertThat(((NucleonBremsstrahlungProduction) x.process("bremsstrahlung-2").orElseThrow()).vector()).isCloseTo(5e-3, within(1e-15));
        assertThat(((ElectronBremsstrahlungProduction) x.process("electron-bremsstrahlung-2").orElseThrow()).couplings().electron()).isCloseTo(7e-3, within(1e-15));
        assertThat(x.processes()).extracting(ProductionProcess::number).doesNotHaveDuplicates();
    }

    private static <T> T process(LongLivedParticle particle, Class<T> type) {
        return particle.processes().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    /** Numbers that people read are those of the term. */
    @Test
    void numbersOfTerms() {
        ModelPoint point = parse(HEAD.replace("spin: 1", "spin: 0") + DECAYS + """
            production: [{decay: 521, to: [321], branching: "g^2"}, {mixing: 111, amplitude: "-g/2"}, {bremsstrahlung: proton, scalar: "3*g"}, {conversion: photon, coupling: "4*g"}]
            """).at(0.1, 1e-3);
        assertThat(point.production().get(0).numbers()).containsOnlyKeys("branching").allSatisfy((name, value) -> assertThat(value).isCloseTo(1e-6, within(1e-18)));
        assertThat(point.production().get(1).numbers().get("theta2")).isCloseTo(0.25e-6, within(1e-18));
        assertThat(point.production().get(2).numbers()).containsOnlyKeys("scalar");
        assertThat(point.production().get(3).numbers()).containsOnlyKeys("g_per_GeV");
        assertThat(point.production().get(3).logStrength()).isCloseTo(2 * Math.log(4e-3), within(1e-12));
    }
}
