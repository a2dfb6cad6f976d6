package org.farvertex.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.farvertex.config.ParsedModels.branching;
import static org.farvertex.config.ParsedModels.parse;

import java.util.Comparator;
import java.util.List;
import org.farvertex.model.BMinusL;
import org.farvertex.model.DarkPhoton;
import org.farvertex.model.Identity.Spin;
import org.farvertex.model.KineticMixing;
import org.farvertex.model.data.DecayShare;
import org.farvertex.model.data.ModelDescription;
import org.farvertex.model.data.ModelPoint;
import org.farvertex.model.data.ProductionTerm;
import org.farvertex.units.Constants;
import org.junit.jupiter.api.Test;

/** Vectors by the charges of fermions are the models in code that have these charges. */
class VectorModelFileTest {

    private static final Comparator<Double> ROUNDED = Comparator.comparingDouble(x -> Math.rint(x * 1e12));

    private static final String VECTOR = """
        name: v
        description: a vector
        source: arXiv:1801.04847
        particle: {pdg: 32, symbol: X, spin: 1}
        coupling: {name: g, range: [1e-8, 1e-2]}
        massRange: [2 MeV, 400 MeV]
        """;

    /** The charges of B−L give the particle that the model in code gives. */
    @Test
    void chargesOfBMinusLAreTheModelInCode() {
        ModelDescription file = parse(VECTOR + "fermions: {u: 1/3, d: 1/3, s: 1/3, e: -1, mu: -1, tau: -1, nu: -1}\n");
        for (double mass : new double[] {0.005, 0.1, 0.25, 0.39}) {
            DarkPhoton code = new BMinusL(1e-5).boson(mass);
            ModelPoint point = file.at(mass, 1e-5);
            assertThat(point.logProperDecayLength()).isCloseTo(code.logProperDecayLength(), within(1e-12));
            assertThat(branching(point, "11,-11")).isCloseTo(code.electronBranching(), within(1e-12));
            assertThat(point.decays().stream().mapToDouble(DecayShare::branching).sum()).isCloseTo(1, within(1e-12));
        }
    }

    /** The charges of electromagnetism give a dark photon, hadrons and all. */
    @Test
    void chargesOfElectromagnetismAreTheDarkPhoton() {
        ModelDescription file = parse(VECTOR.replace("400 MeV", "1.6 GeV")
            + "fermions: {u: 2/3*sqrt(4*pi/137.035999084), d: -sqrt(4*pi/137.035999084)/3, s: -sqrt(4*pi/137.035999084)/3, e: -sqrt(4*pi/137.035999084), "
            + "mu: -sqrt(4*pi/137.035999084)}\n");
        for (double mass : new double[] {0.005, 0.25, 0.35, 0.78, 1.5}) {
            DarkPhoton code = new KineticMixing(1e-5).boson(mass);
            assertThat(file.at(mass, 1e-5).logProperDecayLength()).isCloseTo(code.logProperDecayLength(), within(1e-8));
        }
    }

    /** A width of the file takes the place of the one from the charges. */
    @Test
    void widthsOfTheFileReplaceThoseOfCharges() {
        ModelDescription file = parse(VECTOR + "fermions: {e: 1}\ndecays: [{to: [-11, 11], width: '3*g^2*mass'}, {to: [12, -12], width: 'g^2*mass'}]\n");
        ModelPoint point = file.at(0.1, 1e-5);
        assertThat(branching(point, "-11,11")).isCloseTo(0.75, within(1e-12));
        assertThat(point.properDecayLength()).isCloseTo(Constants.HBAR_C / (4 * 1e-10 * 0.1), within(1e-9 * point.properDecayLength()));
    }

    @Test
    void fermionsMayBeTheirOwnAntiparticles() {
        String neutrino = VECTOR.replace("spin: 1", "spin: 1/2").replace("pdg: 32", "pdg: 9900014") + """
            lifetime: {ctau: "1e-9/g^2"}
            decays: [{to: [13, 211], branching: "0.1"}, {to: [-13, -211], branching: "0.1"}, {to: [12, 11, -11], branching: "0.2"}]
            production: [{decay: 321, to: [-13], branching: "g^2"}, {decay: 431, to: [-13], branching: "g^2"}, {decay: 431, to: [221, -13], branching: "g^2/10"}]
            """;
        assertThat(parse(neutrino).identity().spin()).isEqualTo(Spin.MAJORANA);
        // with an antiparticle, whose decay the second is
        String dirac = neutrino.replace("spin: 1/2", "spin: 1/2, majorana: false").replace("{to: [-13, -211], branching: \"0.1\"}, ", "");
        assertThat(parse(dirac).identity().spin()).isEqualTo(Spin.DIRAC);
        assertThat(parse(neutrino).at(0.3, 1e-3).production()).extracting(t -> t.name().label()).containsExactly("decay-321", "decay-431", "decay-431-2");
    }

    /** K_L decays to both charges, each with the ratio of the file; a B meson has one, its antiparticle the other. */
    @Test
    void bothChargesOfAParentThatIsItsOwnAntiparticle() {
        String neutrino = VECTOR.replace("spin: 1", "spin: 1/2").replace("pdg: 32", "pdg: 9900014") + """
            lifetime: {ctau: "1e-9/g^2"}
            decays: [{to: [13, 211], branching: "0.1"}]
            production: [{decay: 130, to: [-211, -13], branching: "1e-3"}, {decay: 411, to: [-311, -13], branching: "1e-3"},
              {decay: 310, to: [211, 13], branching: "1e-3", conjugate: false}, {decay: 223, to: [111, 22], branching: "1e-3"}]
            """;
        String allowed = neutrino.replace(", {decay: 223, to: [111, 22], branching: \"1e-3\"}", "");
        assertThatThrownBy(() -> parse(neutrino)).hasMessageContaining("production[3].to");
        List<Double> ratios = parse(allowed).at(0.3, 1e-3).production().stream().map(t -> ((ProductionTerm.MesonDecay) t).perParent()).toList();
        assertThat(ratios).usingElementComparator(ROUNDED).containsExactly(0.0, 1e-3, 0.0);
        assertThat(parse(allowed).at(0.2, 1e-3).production().stream().map(t -> ((ProductionTerm.MesonDecay) t).perParent()).toList())
            .usingElementComparator(ROUNDED).containsExactly(2e-3, 1e-3, 1e-3);
    }
}
