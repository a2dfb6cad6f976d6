package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fermion that is not its own antiparticle: events keep the number of electrons and their neutrinos, and have particle and antiparticle. */
class DiracFermionTest {

    private static final int NUMBER = 9_900_012;

    @TempDir
    private Path folder;

    private static final String MODEL = """
        name: dirac
        description: heavy Dirac neutrino that mixes with the electron neutrino
        source: arXiv:1805.08567
        particle: {pdg: 9900012, symbol: N, spin: 1/2, majorana: false}
        coupling: {name: U, range: [1e-6, 1e-1]}
        massRange: [150 MeV, 350 MeV]
        lifetime: {ctau: "1e-2/U^2"}
        decays:
          - {to: [11, 211], branching: 0.6}
          - {to: [11, -13, 14], branching: 0.2}
          - {to: [12, 111], branching: 0.2}
        production:
          - {decay: 321, to: [-11], branching: "U^2"}
          - {decay: 130, to: [-211, -11], branching: "U^2"}
        """;

    /**
     * Leptons of the first family in every event are as many as antileptons, N being one of them, and charges add up; of 400 events of K_L both kinds are
     * 200 ± 10 (false alarm 1e-5), and of those of K± the K+, of which there are more, make N.
     */
    @ParameterizedTest
    @ValueSource(strings = {"decay-130", "decay-321"})
    void leptonNumberIsKept(String channel) throws IOException {
        int anti = 0;
        List<List<Integer>> events = events(channel, "x.hepmc3");
        for (List<Integer> event : events) {
            boolean turned = event.contains(-NUMBER);
            anti += turned ? 1 : 0;
            List<Integer> decay = event.subList(event.indexOf(turned ? -NUMBER : NUMBER) + 1, event.size());
            // companions of N stand behind it, then what it decays to
            int electrons = decay.stream().filter(id -> Math.abs(id) == 11 || Math.abs(id) == 12).mapToInt(Integer::signum).sum();
            assertThat(electrons).as("%s", event).isZero();
            int charge = decay.stream().mapToInt(id -> Math.abs(id) == 11 || Math.abs(id) == 13 ? -Integer.signum(id) : Math.abs(id) == 211 ? Integer.signum(id) : 0).sum();
            assertThat(charge).as("%s", event).isEqualTo(event.contains(321) ? 1 : event.contains(-321) ? -1 : 0);
        }
        assertThat(events).hasSize(400);
        assertThat(anti).isBetween(channel.equals("decay-130") ? 155 : 100, channel.equals("decay-130") ? 245 : 199);
    }

    @Test
    void filesDeclareBothAndTurnAnotherNumberToo() throws IOException {
        assertThat(events("decay-130", "y.hepmc3", "--pdg", "9900077")).anyMatch(event -> event.contains(9_900_077)).anyMatch(event -> event.contains(-9_900_077))
            .noneMatch(event -> event.contains(NUMBER) || event.contains(-NUMBER));
        assertThat(Files.readString(folder.resolve("y.hepmc3"))).contains("AdditionalParticleNumbers 9900077 -9900077 81")
            .contains("AdditionalParticleNumber[-9900077].Name anti-N");
    }

    @Test
    void aListOfProcessesNamesTheAntiparticle() throws IOException {
        assertThat(CommandRun.of("models", "check", model()).out()).contains("K+ -> e+ N, K- -> e- anti-N").contains("K_L -> pi- e+ N, K_L -> pi+ e- anti-N");
    }

    private String model() throws IOException {
        return Files.writeString(folder.resolve("dirac.yaml"), MODEL).toString();
    }

    /** PDG numbers of the particles of each event, in the order of the file. */
    private List<List<Integer>> events(String channel, String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("generate", "faser2", "--model", model(), "--mass", "250MeV", "--coupling", "1e-2", "--channels", channel,
            "--final-states", "all", "-n", "400", "-o", file.toString()));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        List<List<Integer>> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("E ")) {
                events.add(new ArrayList<>());
            } else if (line.startsWith("P ")) {
                events.get(events.size() - 1).add(Integer.parseInt(line.split(" ", -1)[3]));
            }
        }
        return events;
    }
}
