package org.farvertex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenRunInfo;
import org.farvertex.jhepmc.Grammar;
import org.farvertex.jhepmc.Position;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code generate} writes is what the programs behind it ask for. */
class GenerateLayoutTest {

    private static final int NUCLEUS = 1_000_000_000;

    @TempDir
    private Path folder;

    private record Content(GenRunInfo run, List<GenEvent> events) {
    }

    private Content generate(String name, String... more) throws IOException {
        Path file = folder.resolve(name);
        List<String> words = new ArrayList<>(List.of("generate", "-n", "60", "--seed", "1", "-o", file.toString()));
        words.addAll(List.of(more));
        CommandRun run = CommandRun.of(words.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.open(file, Grammar.STRICT)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
            return new Content(reader.run(), events);
        }
    }

    /** Rivet takes the beams of the first event for those of the run: two, the same in every event, of kinds it knows. */
    @ParameterizedTest
    @ValueSource(strings = {"faser", "na62-dump", "e137"})
    void theBeamsAreOnePairOfKnownKinds(String detector) throws IOException {
        Content content = generate("beams.hepmc3", detector, "--mass", "60MeV");
        Set<List<GenParticle>> pairs = new HashSet<>();
        content.events().forEach(event -> pairs.add(event.particles().stream().filter(particle -> particle.status() == 4).toList()));
        assertThat(pairs).hasSize(1);
        List<GenParticle> pair = pairs.iterator().next();
        assertThat(pair).hasSize(2).allMatch(p -> p.pdgId() == 2212 || p.pdgId() == 11 || (p.pdgId() > NUCLEUS && p.pdgId() % 10 == 0));
        assertThat(pair).allMatch(p -> p.productionVertex() == 0 && p.px() == 0 && p.py() == 0);
    }

    /** The number of events follows from the cross section and what the file says of beam and target. */
    @ParameterizedTest
    @ValueSource(strings = {"na62-dump", "faser"})
    void eventsFollowFromTheFile(String detector) throws IOException {
        Content content = generate("counts.hepmc3", detector, "--mass", "60MeV");
        double crossSection = GenCrossSection.of(content.events().get(0)).orElseThrow().value();
        double expected = Double.parseDouble(content.run().attributes().get("FarVertex.ExpectedEvents"));
        double luminosity = Double.parseDouble(content.run().attributes().get("FarVertex.Luminosity_per_pb"));
        assertThat(crossSection * luminosity / expected).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
        Optional.ofNullable(content.run().attributes().get("NuHepMC.Exposure.POT")).ifPresent(protons -> assertThat(
            crossSection * Double.parseDouble(protons) / Double.parseDouble(content.run().attributes().get("FarVertex.ReferenceCrossSection_pb")) / expected)
            .isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12)));
    }

    /** All kinds of decays and of parents, those that fly first as well: one vertex within the volume, balanced, its particles fired. */
    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"faser,60MeV,t3r,0,1.5", "na62-dump,200MeV,b-l,0,83", "ship-ecn3,200MeV,b-l,0,53"})
    void theDecayAloneInTheDetectorsFrame(String detector, String mass, String model, double least, double most) throws IOException {
        List<String> coupling = model.equals("t3r") ? List.of() : List.of("--coupling", "3e-8", "--final-states", "e+e-,photons,mu+mu-,hadrons");
        for (boolean weighted : new boolean[] {false, true}) {
            for (String name : List.of("d.hepmc3", "d.hepmc")) {
                List<String> words = new ArrayList<>(List.of(detector, "--mass", mass, "--model", model, "--chain", "decay", "--origin", "front", "--time", "front",
                    "--first-event", "7", "--force"));
                words.addAll(coupling);
                if (weighted) {
                    words.add("--weighted");
                }
                List<GenEvent> events = generate(name, words.toArray(String[]::new)).events();
                assertThat(events).extracting(GenEvent::number).startsWith(7, 8, 9);
                for (GenEvent event : events) {
                    assertThat(event.vertices()).hasSize(1);
                    assertThat(event.particles().get(0).status()).isEqualTo(2);
                    Position at = event.position(-1);
                    assertThat(at.z() / 1000).isBetween(least, most);
                    assertThat(at.t() / at.z()).as("later than light on the axis, and not by much").isBetween(1.0, 1.5);
                    double energy = event.children(1).stream().mapToDouble(n -> event.particles().get(n - 1).e()).sum();
                    assertThat(energy / event.particles().get(0).e()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-12));
                    assertThat(event.children(1)).allMatch(n -> event.particles().get(n - 1).status() == 1);
                }
            }
        }
    }

    /** Events alone on standard output, as a file has them; the summary where messages go. */
    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"-,", "-,hepmc3.gz", "/dev/stdout,", "/dev/stdout,hepmc3.zst"})
    void standardOutput(String name, String format) throws Exception {
        List<String> words = OwnProcess.command("generate", "faser", "--mass", "60MeV", "-n", "60", "--seed", "1", "-o", name, "--json");
        if (format != null) {
            words.addAll(List.of("--format", format));
        }
        Path told = folder.resolve("told");
        Process process = new ProcessBuilder(words).redirectError(told.toFile()).start();
        List<GenEvent> events = new ArrayList<>();
        try (EventReader reader = EventReader.of(process.getInputStream(), "pipe", Grammar.STRICT)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                events.add(event.get());
            }
        }
        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(told, StandardCharsets.UTF_8)).contains("\"events\" : 60");
        assertThat(events).isEqualTo(generate("same.hepmc3", "faser", "--mass", "60MeV").events());
    }
}
