package org.farvertex.eventfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.event.DisplacedDecay;
import org.farvertex.event.SampleDecays;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.GenParticle;
import org.farvertex.jhepmc.GenRunInfo;
import org.farvertex.jhepmc.GenVertex;
import org.farvertex.simulation.Job;
import org.farvertex.statistics.Estimate;
import org.farvertex.units.Dimension;
import org.farvertex.units.Quantity;
import org.junit.jupiter.api.Test;

class RunMetadataTest {

    private final Map<String, String> attributes = RunMetadata.of(SampleRun.of(50)).attributes();

    @Test
    void theRunCanBeMadeAgainAndNormalised() {
        assertThat(attributes).containsEntry("FarVertex.Model", "t3r").containsEntry("FarVertex.Mass_GeV", "0.06")
            .containsEntry("FarVertex.Coupling.vev_GeV", "10").containsEntry("FarVertex.Coupling.epsilon", "2.5e-5")
            .containsEntry("FarVertex.Detector", "faser").containsEntry("FarVertex.Spectra", "SIBYLL 2.3d")
            .containsEntry("NuHepMC.Provenance.Seed", "1").containsEntry("NuHepMC.Provenance.NEvents", "50")
            .containsEntry("FarVertex.ExpectedEvents", "12.5").containsEntry("FarVertex.ExpectedEventsError", "0.125")
            .containsEntry("FarVertex.Weighted", "false").containsEntry("NuHepMC.Units.CrossSection.Unit", "pb")
            .containsEntry("NuHepMC.Citations.Generator.arXiv", "2105.07655 1812.09139")
            .containsEntry("NuHepMC.Citations.Generator.DOI", "10.1093/ptep/ptac097")
            .containsEntry("FarVertex.Citation[2]", "R. L. Workman et al., doi:10.1093/ptep/ptac097");
        GenRunInfo run = RunMetadata.of(SampleRun.of(50));
        assertThat(run.weightNames()).containsExactly("CV");
        assertThat(run.tools().get(0).name()).isEqualTo("FarVertex");
        assertThat(run.tools().get(0).version()).isEqualTo("0.1.0");
    }

    @Test
    void protonsOnTargetAreDeclaredAsNuHepMcWantsAndALuminosityIsNot() {
        assertThat(attributes).containsEntry("NuHepMC.Exposure.POT", "2e20");
        assertThat(attributes.get("NuHepMC.Conventions").split(" ")).contains("G.C.1");
        Map<String, String> collider =
            RunMetadata.of(SampleRun.of(50, Quantity.parse("150 /fb", Dimension.LUMINOSITY))).attributes();
        assertThat(collider).doesNotContainKey("NuHepMC.Exposure.POT");
        assertThat(collider.get("NuHepMC.Conventions").split(" ")).doesNotContain("G.C.1");
        assertThat(collider).containsEntry("FarVertex.Exposure", "150 /fb");
    }

    @Test
    void aRateBelowTheSmallestDoubleIsToldByItsLogarithm() {
        RunDescription run = SampleRun.of(50);
        RunSample hardlyAny = new RunSample(1, 1, false, run.sample().exposure(), new Estimate(-1000, 1, 0.1), run.sample().crossSection(), List.of(), Job.ONLY);
        RunDescription faint = new RunDescription("1", "t3r", SampleRun.PARTICLE, 0.06, Map.of(), "faser", "x", hardlyAny, run.processes(), SampleRun.DECAYS,
            List.of(), run.beam(), run.layout(), List.of());
        assertThat(Double.parseDouble(RunMetadata.of(faint).attributes().get("FarVertex.ExpectedEventsLog10")))
            .isCloseTo(-1000 / Math.log(10), within(1e-9));
        assertThat(attributes).doesNotContainKey("FarVertex.ExpectedEventsLog10");
    }

    @Test
    void everyCodeThatOccursIsDeclaredWithNameAndDescription() {
        EventRecord record = new EventRecord(SampleRun.of(50));
        List<DisplacedDecay> decays = new SampleDecays(1).next(50);
        List<GenEvent> events = decays.stream().map(record::of).toList();
        declared("NuHepMC.ParticleStatusIDs", "NuHepMC.ParticleStatusInfo",
            events.stream().flatMap(event -> event.particles().stream()).map(GenParticle::status));
        declared("NuHepMC.VertexStatusIDs", "NuHepMC.VertexStatusInfo",
            events.stream().flatMap(event -> event.vertices().stream()).map(GenVertex::status));
        declared("NuHepMC.ProcessIDs", "NuHepMC.ProcessInfo", decays.stream().map(DisplacedDecay::processId));
        assertThat(attributes).containsEntry("NuHepMC.AdditionalParticleNumbers", "32 81")
            .containsEntry("NuHepMC.AdditionalParticleNumber[81].Name", "remnant")
            .containsKey("NuHepMC.AdditionalParticleInfo[81].Description");
    }

    @Test
    void aRunThatTellsTooLittleIsRefused() {
        RunDescription run = SampleRun.of(1);
        assertThatThrownBy(() -> new RunDescription("", "t3r", SampleRun.PARTICLE, 0.06, Map.of(), "faser", "x", run.sample(),
            run.processes(), SampleRun.DECAYS, List.of(), run.beam(), run.layout(), List.of()))
            .hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> new RunDescription("1", "t3r", SampleRun.PARTICLE, 0.06, Map.of(), "faser", "x", run.sample(),
            List.of(run.processes().get(0), run.processes().get(0)), SampleRun.DECAYS, List.of(), run.beam(), run.layout(), List.of())).hasMessageContaining("different");
        assertThatThrownBy(() -> new RunProcess(1, "pi0,eta", "x", java.util.Optional.empty(), List.of())).hasMessageContaining("lower-case");
    }

    /** What a cross section is that of, and what makes a number of events of it. */
    @Test
    void eventsFollowFromTheCrossSection() {
        assertThat(attributes).containsEntry("FarVertex.Target", "nucleon at rest, written as a proton").containsEntry("FarVertex.ReferenceCrossSection_pb", "40000000000")
            .containsEntry("FarVertex.Luminosity_per_pb", "150000").containsEntry("NuHepMC.FluxAveragedTotalCrossSection", "8.3e-5")
            .containsEntry("NuHepMC.FluxAveragedTotalCrossSectionUncertainty", "1e-6").containsEntry("NuHepMC.Units.CrossSection.TargetScale", "PerNucleon");
        assertThat(attributes.get("NuHepMC.Conventions").split(" ")).contains("G.C.2", "E.C.4");
        assertThat(attributes.get("FarVertex.Frame")).startsWith("laboratory").contains("origin at 0 0 0 m");
    }

    /** Delphes looks for these words in every attribute line and then wants numbers. */
    @Test
    void noAttributeHoldsAWordThatDelphesReads() {
        RunDescription run = SampleRun.of(1);
        String words = "mpi signal_process_id event_scale alphaQCD alphaQED GenCrossSection GenPdfInfo";
        String all = "compilation " + words;
        RunDescription bad = new RunDescription("1", all, new RunParticle(32, all, all), 0.06, Map.of("mpi", 1.0), all, all, run.sample(),
            List.of(new RunProcess(1, "compilation", all, java.util.Optional.empty(), List.of())),
            SampleRun.DECAYS, List.of(new org.farvertex.citation.Reference(all, "", "")), run.beam(), run.layout(), List.of());
        RunMetadata.of(bad).attributes().forEach((name, value) ->
            assertThat(name + " " + value).doesNotContain(words.split(" ")));
        assertThat(RunMetadata.of(bad).attributes().get("FarVertex.Model").replace("\u00ad", "")).isEqualTo(all);
    }

    private void declared(String list, String group, Stream<Integer> used) {
        TreeSet<String> codes = used.map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(attributes.get(list).split(" ")).containsAll(codes);
        for (String code : codes) {
            assertThat(attributes.get(group + "[" + code + "].Name")).isNotBlank();
            assertThat(attributes.get(group + "[" + code + "].Description")).isNotBlank();
        }
    }
}
