package org.farvertex.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.farvertex.config.Models;
import org.farvertex.input.NamedFolder;
import org.farvertex.model.data.FileModel;
import org.farvertex.production.ProductionProcess;
import org.farvertex.spectrum.BeamSpectra;
import org.farvertex.spectrum.Collisions;
import org.farvertex.spectrum.ForeseeSpectra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels of a model of which a folder of tables has the parents, and what is said of the others. */
class ProvidedChannelsTest {

    private static final List<ProductionProcess> PROCESSES = new FileModel(Models.resolve("hnl-mu"), 1e-3).at(1).processes();

    @TempDir
    private Path folder;

    private BeamSpectra of(String... particles) throws Exception {
        for (String particle : particles) {
            Files.writeString(folder.resolve("TOY_14TeV_" + particle + ".txt"), "-3 2 1\n-3 2.1 1\n-2.9 2 1\n-2.9 2.1 1\n");
        }
        return ForeseeSpectra.open(NamedFolder.of(folder), new Collisions("14TeV", 7000, 80.5e9), null, warning -> { });
    }

    /** A table of the antiparticle is enough for a decay that is meant of both; that of K_L is for K_S as well. */
    @Test
    void channelsWithoutTheirParentAreLeftOutAndNamed() throws Exception {
        ProvidedChannels provided = ProvidedChannels.of(List.of("decay-310", "decay-431", "decay-531", "decay-15", "decay-541"), PROCESSES, of("-431", "130", "531"));
        assertThat(provided.channels()).containsExactly("decay-310", "decay-431", "decay-531");
        assertThat(LeftOut.statement(provided.leftOut()).orElseThrow()).contains("decay-15 (tau- -> mu- nu_tau N)", "decay-541 (B_c+ -> mu+ N)").doesNotContain("decay-531");
    }

    /** Nothing is said if nothing is missing; and a folder that has the parent of no channel is left to be refused where its table is looked for. */
    @Test
    void allOrNoneIsNoSelection() throws Exception {
        BeamSpectra spectra = of("431");
        assertThat(ProvidedChannels.of(List.of("decay-431"), PROCESSES, spectra).leftOut()).isEmpty();
        ProvidedChannels none = ProvidedChannels.of(List.of("decay-15", "decay-541"), PROCESSES, spectra);
        assertThat(none.channels()).containsExactly("decay-15", "decay-541");
        assertThat(none.leftOut()).isEmpty();
    }
}
