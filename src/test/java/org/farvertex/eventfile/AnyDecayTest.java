package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.farvertex.event.DecayProduct;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParentDecay;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.Grammar;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.kinematics.FourMomentum;
import org.farvertex.particle.Particle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of a scalar from K⁺ → π⁺φ that decays into muons, into π⁰γ, or into something that is not listed. */
class AnyDecayTest {

    private static final int MUONS = 0;
    private static final int PION = 1;
    private static final int OPEN = 2;
    private static final double MU = Particle.MUON.mass();

    private static RunDescription run(int events) {
        RunDescription run = SampleRun.of(events);
        return new RunDescription("1", "dark-higgs", new RunParticle(54, "phi", "dark Higgs boson"), 0.5, Map.of(), "faser", "x", run.sample(),
            List.of(new RunProcess(4, "decay-321", "K+ -> pi+ phi",
            Optional.of(Particle.K_PLUS), List.of(Particle.PI_PLUS))), List.of(
            new RunDecay("13,-13", List.of(Particle.MUON, Particle.MUON.antiparticle())),
            new RunDecay("111,22", List.of(Particle.PI0, Particle.PHOTON)), new RunDecay("hadrons", List.of())), List.of(), run.beam(), run.layout(), List.of());
    }

    private static DecayProduct product(int pdgId, ParticleStatus status, FourMomentum p, double mass, int mother) {
        return new DecayProduct(new EventParticle(pdgId, status, p, mass), mother);
    }

    private static List<DecayProduct> products(int mode, FourMomentum whole) {
        int root = DecayProduct.ROOT;
        if (mode == OPEN) {
            return List.of(product(54, ParticleStatus.FINAL, whole, 0.5, root));
        }
        if (mode == MUONS) {
            FourMomentum first = FourMomentum.onShell(0.1, 0, 3, MU);
            return List.of(product(13, ParticleStatus.FINAL, first, MU, root), product(-13, ParticleStatus.FINAL, whole.minus(first), MU, root));
        }
        FourMomentum pion = FourMomentum.onShell(0.1, 0, 3, 0.135);
        FourMomentum photon = FourMomentum.onShell(0.05, 0, 1, 0);
        return List.of(product(111, ParticleStatus.DECAYED, pion, 0.135, root), product(22, ParticleStatus.FINAL, whole.minus(pion), 0, root),
            product(22, ParticleStatus.FINAL, photon, 0, 0), product(22, ParticleStatus.FINAL, pion.minus(photon), 0, 0));
    }

    /** A kaon that flies 3 m; mode by mode in turn. */
    private static List<DisplacedDecay> decays(int count) {
        List<DisplacedDecay> decays = new ArrayList<>();
        List<EventParticle> incoming = List.of(new EventParticle(2212, ParticleStatus.BEAM, FourMomentum.onShell(0, 0, 400, 0.938), 0.938),
            new EventParticle(2212, ParticleStatus.BEAM, FourMomentum.onShell(0, 0, 0, 0.938), 0.938));
        for (int i = 0; i < count; i++) {
            FourMomentum kaon = FourMomentum.onShell(0, 0, 30, 0.494);
            FourMomentum phi = FourMomentum.onShell(0.2, 0, 10, 0.5);
            ParentDecay made = new ParentDecay(new EventParticle(321, ParticleStatus.DECAYED, kaon, 0.494),
                List.of(new EventParticle(211, ParticleStatus.FINAL, kaon.minus(phi), 0.14)), new SpacePoint(0, 0, 3));
            decays.add(new DisplacedDecay(i, 1, 4, i % 3, incoming, EventParticle.remnant(incoming, kaon), Optional.of(made),
                new EventParticle(54, ParticleStatus.DECAYED, phi, 0.5), products(i % 3, phi), SpacePoint.ORIGIN, 0, 100));
        }
        return decays;
    }

    private static String text(EventFileFormat format, RunDescription run, List<DisplacedDecay> decays) {
        DecayFormatter formatter = format.formatter(run);
        AsciiBuffer out = new AsciiBuffer(100);
        formatter.header(out);
        formatter.decays(decays, out);
        return out.toString();
    }

    @Test
    void everyDecayHasAVertexOfItsOwn() {
        EventRecord record = new EventRecord(run(3));
        GenEvent muons = record.of(decays(3).get(MUONS));
        assertThat(muons.particles()).extracting(GenParticle::pdgId).containsExactly(2212, 2212, 321, 81, 54, 211, 13, -13);
        assertThat(muons.vertices()).extracting(GenVertex::status).containsExactly(1, 22, 23);
        assertThat(muons.vertices().get(1).position().orElseThrow().z()).isEqualTo(3000);
        assertThat(muons.vertices().get(1).position().orElseThrow().t()).isGreaterThan(3000);
        GenEvent pion = record.of(decays(3).get(PION));
        assertThat(pion.particles()).extracting(GenParticle::pdgId).containsExactly(2212, 2212, 321, 81, 54, 211, 111, 22, 22, 22);
        assertThat(pion.particles()).extracting(GenParticle::status).containsExactly(4, 4, 2, 63, 2, 1, 2, 1, 1, 1);
        assertThat(pion.particles()).extracting(GenParticle::productionVertex).containsExactly(0, 0, -1, -1, -2, -2, -3, -3, -4, -4);
        assertThat(pion.vertices()).extracting(GenVertex::status).containsExactly(1, 22, 23, 24);
        assertThat(pion.vertices().get(3).incoming()).containsExactly(7);
        assertThat(pion.vertices().get(3).position()).isEqualTo(pion.vertices().get(2).position());
        GenEvent open = record.of(decays(3).get(OPEN));
        assertThat(open.particles()).extracting(GenParticle::pdgId).containsExactly(2212, 2212, 321, 81, 54, 211, 54);
        assertThat(open.particles().get(6).status()).isEqualTo(1);
        assertThat(open.vertices().get(2).status()).isEqualTo(25);
    }

    @Test
    void theTextFromColumnsIsThatOfTheLibrary() {
        EventRecordTest.assertTextOfTheLibrary(run(9), decays(9));
    }

    @Test
    void bothHepMcFormatsReadBack(@TempDir Path folder) throws IOException {
        for (String name : List.of("e.hepmc3", "e.hepmc", "e.hepmc3.gz")) {
            Path file = write(folder.resolve(name), 9);
            try (EventReader reader = EventReader.open(file, Grammar.STRICT)) {
                for (int i = 0; i < 9; i++) {
                    assertThat(reader.next().orElseThrow().particles()).hasSize(i % 3 == MUONS ? 8 : i % 3 == PION ? 10 : 7);
                }
                assertThat(reader.next()).isEmpty();
            }
        }
    }

    @Test
    void theHeaderSpeaksOfTheParticleAndDeclaresEveryCode() {
        Map<String, String> attributes = RunMetadata.of(run(3)).attributes();
        assertThat(attributes).containsEntry("NuHepMC.AdditionalParticleNumber[54].Name", "phi")
            .containsEntry("NuHepMC.AdditionalParticleInfo[54].Description", "Dark Higgs boson")
            .containsEntry("NuHepMC.VertexStatusIDs", "1 22 23 24 25").containsEntry("FarVertex.Decays", "13,-13 111,22 hadrons")
            .containsEntry("NuHepMC.VertexStatusInfo[23].Name", "dark-Higgs-boson-decay")
            .containsEntry("NuHepMC.VertexStatusInfo[22].Description", "Decay of a meson into a dark Higgs boson and a photon or meson");
        assertThat(attributes.values()).noneMatch(text -> text.contains("dark photon"));
        // as it always was for the dark photon
        assertThat(RunMetadata.of(SampleRun.of(3)).attributes()).containsEntry("NuHepMC.VertexStatusIDs", "1 22 23")
            .containsEntry("NuHepMC.VertexStatusInfo[1].Description", "The collision that makes the meson or the dark photon")
            .containsEntry("NuHepMC.VertexStatusInfo[22].Description", "Decay of a meson into a dark photon and a photon or meson")
            .containsEntry("NuHepMC.VertexStatusInfo[23].Description", "Decay of the dark photon into an electron and a positron")
            .containsEntry("NuHepMC.AdditionalParticleInfo[32].Description", "Dark photon, under the number of a Z'")
            .doesNotContainKey("FarVertex.Decays");
    }

    @Test
    void rowsOfATableAreOfOneLength() {
        String[] lines = text(EventFileFormat.CSV, run(3), decays(3)).split("\n", -1);
        List<String> names = List.of(lines[0].split(",", -1));
        assertThat(names).startsWith("event", "weight", "channel").contains("pdg", "decay", "daughters", "d1_pdg", "d4_e_GeV")
            .doesNotContain("d5_pdg", "electron_px_GeV");
        for (int i = 0; i < 3; i++) {
            String[] row = lines[i + 1].split(",", -1);
            assertThat(row).hasSameSizeAs(names);
            assertThat(row[names.indexOf("pdg")]).isEqualTo("54");
            assertThat(row[names.indexOf("z_production_m")]).isEqualTo("3");
            assertThat(row[names.indexOf("decay")]).isEqualTo(List.of("13 -13", "111 22", "hadrons").get(i));
            assertThat(row[names.indexOf("daughters")]).isEqualTo(List.of("2", "4", "1").get(i));
            List<DecayProduct> products = decays(3).get(i).products();
            for (int d = 0; d < 4; d++) {
                boolean there = d < products.size();
                assertThat(row[names.indexOf("d" + (d + 1) + "_pdg")]).isEqualTo(there ? "" + products.get(d).particle().pdgId() : "0");
                assertThat(row[names.indexOf("d" + (d + 1) + "_mother")]).isEqualTo(there ? "" + (products.get(d).mother() + 1) : "0");
                assertThat(Double.parseDouble(row[names.indexOf("d" + (d + 1) + "_pz_GeV")]))
                    .isEqualTo(there ? products.get(d).particle().momentum().pz() : 0);
            }
        }
    }

    /** Each channel is one block, whatever the order of the events; blocks made apart give the same file. */
    @Test
    void eventCalcHasABlockForEachChannel(@TempDir Path folder) throws IOException {
        String text = Files.readString(write(folder.resolve("e.dat"), 9));
        List<String> lines = Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
        assertThat(lines).hasSize(1 + 3 + 9);
        assertThat(lines.get(1)).isEqualTo("#<process=2mu; sample_points=3>");
        assertThat(lines.get(5)).isEqualTo("#<process=pi0_gamma; sample_points=3>");
        assertThat(lines.get(9)).isEqualTo("#<process=hadrons; sample_points=3>");
        for (int i = 0; i < 3; i++) {
            assertThat(lines.get(2 + i).split(" ")).hasSize(10 + 2 * 6);
            // the photons of the pion, not the pion
            String[] row = lines.get(6 + i).split(" ");
            assertThat(row).hasSize(10 + 3 * 6);
            assertThat(List.of(row[15], row[21], row[27])).containsOnly("22");
            assertThat(lines.get(10 + i).split(" ")).hasSize(10 + 6);
        }
    }

    private static Path write(Path file, int count) {
        try (EventFileWriter writer = new EventFileWriter(EventFile.of(file), run(count), false)) {
            List<DisplacedDecay> decays = decays(count);
            writer.append(writer.encoder().encode(decays.subList(0, 4)));
            writer.append(writer.encoder().encode(decays.subList(4, count)));
            writer.commit();
        }
        return file;
    }

    @Test
    void whatTheRunDoesNotDeclareIsRefused() {
        DisplacedDecay other = decays(3).get(OPEN);
        assertThatThrownBy(() -> text(EventFileFormat.CSV, SampleRun.of(1), List.of(other))).hasMessageContaining("not declared");
        assertThatThrownBy(() -> new RunDecay("1 2", List.of())).hasMessageContaining("label");
        assertThatThrownBy(() -> new RunParticle(32, "", "x")).hasMessageContaining("symbol");
    }
}
