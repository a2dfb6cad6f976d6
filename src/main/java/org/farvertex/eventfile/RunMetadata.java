package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.farvertex.citation.Reference;
import org.farvertex.event.EventParticle;
import org.farvertex.event.ParticleStatus;
import org.farvertex.event.SpacePoint;
import org.farvertex.jhepmc.GenRunInfo;
import org.farvertex.jhepmc.Tool;
import org.farvertex.simulation.LeftOut;
import org.farvertex.units.Dimension;

/**
 * The run information of a HepMC3 file, in the names of NuHepMC where it has some.
 *
 * <p>Source: S. Gardiner, J. Isaacson, L. Pickering, arXiv:2310.13211 (NuHepMC 1.0). Its file-wide rules are followed as
 * far as they fit a search for decays; the file does not claim to be a NuHepMC file of neutrino interactions.
 */
final class RunMetadata {

    /** Attributes in which parts of one run may differ. */
    static final String SEED = "NuHepMC.Provenance.Seed";
    static final String EVENTS = "NuHepMC.Provenance.NEvents";
    static final String JOB = "FarVertex.Job";
    static final String EXPECTED = "FarVertex.ExpectedEvents";
    static final String ERROR = "Error";
    static final String EXPECTED_ERROR = EXPECTED + ERROR;
    static final String CROSS_SECTION = "NuHepMC.FluxAveragedTotalCrossSection";
    static final String CROSS_SECTION_ERROR = CROSS_SECTION + "Uncertainty";
    /** Attributes by which they are put together. */
    static final String LUMINOSITY = "FarVertex.Luminosity_per_pb";
    static final String WEIGHTED = "FarVertex.Weighted";

    private static final String WEIGHT = "FarVertex.Weight";

    private final RunDescription run;
    private final Map<String, String> attributes = new LinkedHashMap<>();

    private RunMetadata(RunDescription run) {
        this.run = run;
    }

    static GenRunInfo of(RunDescription run) {
        RunMetadata metadata = new RunMetadata(run);
        metadata.conventions();
        metadata.processes();
        metadata.vertexCodes();
        metadata.particleCodes();
        metadata.newParticles();
        metadata.provenance();
        Tool tool = new Tool("FarVertex", run.version(), "Monte Carlo event generator for displaced decays");
        return new GenRunInfo(names(run), List.of(tool), metadata.attributes);
    }

    /** The attribute of the events that are expected for another weight, by its place behind CV: the library has room for 63 letters in its name. */
    static String expected(int place) {
        return WEIGHT + "[" + place + "].ExpectedEvents";
    }

    private static List<String> names(RunDescription run) {
        return Stream.concat(Stream.of(GenRunInfo.CENTRAL_VALUE), run.sample().weights().stream().map(RunWeight::name)).toList();
    }

    private void conventions() {
        boolean protons = run.sample().exposure().unit().dimension() == Dimension.PROTONS_ON_TARGET;
        put("NuHepMC.Version.Major", 1);
        put("NuHepMC.Version.Minor", 0);
        put("NuHepMC.Version.Patch", 0);
        List<String> followed = new ArrayList<>();
        if (protons) {
            followed.add("G.C.1");
            put("NuHepMC.Exposure.POT", run.sample().exposure().internal());
        }
        if (!run.citations().isEmpty()) {
            followed.add("G.C.3");
            cite("arXiv", Reference::arxiv);
            cite("DOI", Reference::doi);
        }
        followed.addAll(List.of("G.C.2", "G.C.5", "E.C.4"));
        put("NuHepMC.Conventions", String.join(" ", followed));
        put("NuHepMC.Units.CrossSection.Unit", "pb");
        put("NuHepMC.Units.CrossSection.TargetScale", run.beam().nucleus() ? "PerAtom" : "PerNucleon");
        put(CROSS_SECTION, run.sample().crossSection().value());
        put(CROSS_SECTION_ERROR, run.sample().crossSection().error());
    }

    /** NumberColumns of one kind of the works that have them. */
    private void cite(String kind, Function<Reference, String> number) {
        List<String> numbers = run.citations().stream().map(number).filter(n -> !n.isEmpty()).toList();
        if (!numbers.isEmpty()) {
            put("NuHepMC.Citations.Generator." + kind, String.join(" ", numbers));
        }
    }

    private void processes() {
        List<Integer> ids = new ArrayList<>();
        for (RunProcess process : run.processes()) {
            ids.add(process.id());
            declare("NuHepMC.ProcessInfo", process.id(), process.name(), process.description());
        }
        list("NuHepMC.ProcessIDs", ids);
    }

    private void vertexCodes() {
        List<Integer> vertices = new ArrayList<>();
        for (VertexStatus status : VertexStatus.of(run)) {
            vertices.add(status.code());
            declare("NuHepMC.VertexStatusInfo", status.code(), status.label(run), status.description(run));
        }
        list("NuHepMC.VertexStatusIDs", vertices);
    }

    private void particleCodes() {
        List<Integer> particles = new ArrayList<>();
        for (ParticleStatus status : ParticleStatus.values()) {
            if (run.layout().chain() == Chain.FULL || status == ParticleStatus.FINAL || status == ParticleStatus.DECAYED) {
                particles.add(status.code());
                declare("NuHepMC.ParticleStatusInfo", status.code(), status.label(), status.description());
            }
        }
        run.layout().status().ifPresent(code -> {
            if (!particles.contains(code)) {
                particles.add(code);
                declare("NuHepMC.ParticleStatusInfo", code, "decaying-particle", "The " + run.particle().name() + " that decays");
            }
        });
        list("NuHepMC.ParticleStatusIDs", particles);
    }

    /** Numbers of particles that the PDG does not have. */
    private void newParticles() {
        boolean remnant = run.layout().chain() == Chain.FULL;
        List<Integer> numbers = new ArrayList<>(List.of(run.pdgId()));
        if (run.particle().hasAntiparticle()) {
            numbers.add(-run.pdgId());
        }
        if (remnant) {
            numbers.add(EventParticle.REMNANT);
        }
        list("NuHepMC.AdditionalParticleNumbers", numbers);
        species(run.pdgId(), run.particle().symbol(), run.particle().description(run.pdgId()));
        if (run.particle().hasAntiparticle()) {
            species(-run.pdgId(), "anti-" + run.particle().symbol(), "Antiparticle of the " + run.particle().name());
        }
        if (remnant) {
            species(EventParticle.REMNANT, "remnant", ParticleStatus.REMNANT.description());
        }
    }

    private void provenance() {
        put(SEED, run.sample().seed());
        put(EVENTS, run.sample().events());
        if (run.sample().job().of() > 1) {
            put(JOB, run.sample().job().label());
        }
        put("FarVertex.Model", run.model());
        put("FarVertex.Mass_GeV", run.mass());
        run.couplings().forEach((name, value) -> put("FarVertex.Coupling." + name, value));
        if (!run.decays().stream().allMatch(RunDecay::isElectronPair)) {
            put("FarVertex.Decays", String.join(" ", run.decays().stream().map(RunDecay::label).toList()));
        }
        put("FarVertex.Detector", run.detector());
        put("FarVertex.Spectra", run.spectra());
        if (!run.leftOut().isEmpty()) {
            put("FarVertex.LeftOut", String.join(" ", run.leftOut().stream().map(LeftOut::channel).toList()));
        }
        setting();
        expected();
        for (int i = 0; i < run.citations().size(); i++) {
            put("FarVertex.Citation[" + i + "]", run.citations().get(i).line());
        }
    }

    /** What is told of each event and where, and what collides how often. */
    private void setting() {
        put("FarVertex.Chain", run.layout().chain().name().toLowerCase(Locale.ROOT));
        put("FarVertex.Frame", frame());
        put("FarVertex.Target", run.beam().target());
        run.beam().reference().ifPresent(reference -> put("FarVertex.ReferenceCrossSection_pb", reference));
        put(LUMINOSITY, run.beam().luminosity());
        put("FarVertex.Exposure", NumberColumns.text(run.sample().exposure().value()) + " " + run.sample().exposure().unit().symbol());
    }

    /** What the file stands for, by its own weights and by the others. */
    private void expected() {
        put(EXPECTED, run.sample().expected().value());
        put(EXPECTED_ERROR, run.sample().expected().error());
        if (run.sample().expected().value() == 0 && Double.isFinite(run.sample().expected().log10())) {
            put("FarVertex.ExpectedEventsLog10", run.sample().expected().log10());
        }
        put(WEIGHTED, run.sample().weighted());
        for (int place = 1; place <= run.sample().weights().size(); place++) {
            RunWeight weight = run.sample().weights().get(place - 1);
            declare(WEIGHT, place, weight.name(), weight.description());
            put(expected(place), weight.expected().value());
            put(expected(place) + ERROR, weight.expected().error());
        }
    }

    /** Where the zero of the laboratory is, in metres of the detector file, and when that of the clock. */
    private String frame() {
        SpacePoint zero = run.layout().origin().orElse(SpacePoint.ORIGIN);
        String place = Stream.of(zero.x(), zero.y(), zero.z()).map(NumberColumns::text).collect(Collectors.joining(" "));
        OptionalDouble time = run.layout().timeZero();
        return "laboratory, z along the beam, y up, mm and GeV; origin at " + place + " m of the detector file; "
            + (time.isPresent() ? "ct from " + NumberColumns.text(time.getAsDouble()) + " m after the collision in the production point"
            : "all times set to 0");
    }

    private void species(int number, String name, String description) {
        put("NuHepMC.AdditionalParticleNumber[" + number + "].Name", name);
        put("NuHepMC.AdditionalParticleInfo[" + number + "].Description", description);
    }

    private void declare(String group, int id, String name, String description) {
        put(group + "[" + id + "].Name", name);
        put(group + "[" + id + "].Description", description);
    }

    private void list(String name, List<Integer> numbers) {
        put(name, String.join(" ", numbers.stream().map(String::valueOf).toList()));
    }

    private void put(String name, Object value) {
        attributes.put(DelphesWords.hidden(name), value instanceof Double number ? NumberColumns.text(number) : DelphesWords.hidden(value.toString()));
    }
}
