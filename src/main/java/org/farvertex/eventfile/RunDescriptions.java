package org.farvertex.eventfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.farvertex.citation.Program;
import org.farvertex.citation.Reference;
import org.farvertex.decay.DecayMode;
import org.farvertex.detector.Beam;
import org.farvertex.detector.Detector;
import org.farvertex.detector.Target;
import org.farvertex.model.Identity;
import org.farvertex.model.LongLivedParticle;
import org.farvertex.production.ProductionProcess;
import org.farvertex.simulation.EventWeight;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.RunSettings;
import org.farvertex.statistics.Estimate;
import org.farvertex.units.Constants;
import org.farvertex.units.Quantity;
import org.farvertex.units.Unit;

/** Gathers what an event file tells about its run. */
public final class RunDescriptions {

    private static final double PICOBARN_IN_CM2 = 1e-36;

    private RunDescriptions() {
    }

    /**
     * The description of a run.
     *
     * @param experiment the experiment
     * @param settings   how it was run
     * @param expected   events that the exposure is expected to give
     * @param events     events in the file
     * @param weighted   whether their weights differ
     * @return what the file tells
     */
    public static RunDescription of(Experiment experiment, RunSettings settings, Estimate expected, long events, boolean weighted) {
        return of(experiment, settings, expected, events, weighted, EventLayout.FULL);
    }

    /**
     * The description of a run.
     *
     * @param experiment the experiment
     * @param settings   how it was run
     * @param expected   events that the exposure is expected to give
     * @param events     events in the file
     * @param weighted   whether their weights differ
     * @param layout     what the file tells of the events
     * @return what the file tells
     */
    public static RunDescription of(Experiment experiment, RunSettings settings, Estimate expected, long events, boolean weighted, EventLayout layout) {
        Detector detector = experiment.detector();
        LongLivedParticle particle = experiment.particle();
        RunBeam beam = beam(experiment);
        Estimate crossSection = expected.times(1 / beam.luminosity());
        RunSample sample = new RunSample(settings.seed(), events, weighted, exposure(detector), expected, crossSection, List.of(), Job.ONLY);
        return new RunDescription(Program.version(), particle.model(),
            particle(particle), particle.mass(), particle.parameters(), detector.name(),
            experiment.spectra().map(s -> s.generator() + " (" + s.description() + ")").orElse("none"), sample,
            experiment.channels().stream().map(RunDescriptions::process).toList(),
            experiment.modes().stream().map(RunDescriptions::decay).toList(), experiment.citations().references(), beam, layout, experiment.leftOut());
    }

    /**
     * Tells of the other weights that events carry.
     *
     * @param run      the description of the run
     * @param weights  the weights
     * @param expected events that are expected for each
     * @return the description, which cites what they rest on too and declares processes that only they have
     */
    public static RunDescription with(RunDescription run, List<EventWeight> weights, List<Estimate> expected) {
        List<RunWeight> told = new ArrayList<>();
        Set<Reference> works = new LinkedHashSet<>(run.citations());
        for (int k = 0; k < weights.size(); k++) {
            told.add(new RunWeight(weights.get(k).name(), weights.get(k).description(), expected.get(k), expected.get(k).times(1 / run.beam().luminosity())));
        }
        weights.forEach(weight -> works.addAll(weight.experiment().citations().references()));
        return run.with(run.sample().with(told), processes(run, weights), List.copyOf(works));
    }

    /** Events of a process that the run itself is without have the weight 0, and another that is not. */
    private static List<RunProcess> processes(RunDescription run, List<EventWeight> weights) {
        Map<Integer, RunProcess> all = new LinkedHashMap<>();
        run.processes().forEach(process -> all.put(process.id(), process));
        weights.stream().flatMap(weight -> weight.experiment().channels().stream()).forEach(process -> all.putIfAbsent(process.number(), process(process)));
        return List.copyOf(all.values());
    }

    private static RunBeam beam(Experiment experiment) {
        Beam beam = experiment.detector().beam();
        double luminosity = luminosity(experiment);
        OptionalDouble reference = beam.collider() ? OptionalDouble.empty() : OptionalDouble.of(experiment.detector().exposure() / luminosity);
        String target = switch (beam.kind()) {
            case PROTON_COLLIDER -> "proton of the other beam";
            // the spectra are of protons and neutrons alike, and know no nucleus
            case PROTON_DUMP -> "nucleon at rest, written as a proton";
            case ELECTRON_DUMP -> "nucleus of " + beam.target().orElseThrow().material() + " at rest, within one radiation length";
        };
        return new RunBeam(target, beam.target().isPresent(), luminosity, reference, EventLayout.production(experiment.detector()));
    }

    private static RunParticle particle(LongLivedParticle particle) {
        Identity identity = particle.identity();
        return identity.name().map(name -> new RunParticle(identity.pdgId(), identity.plainSymbol(), name, identity.hasAntiparticle()))
            .orElseGet(() -> new RunParticle(identity.pdgId(), identity.symbol(), "long-lived particle", identity.hasAntiparticle()));
    }

    private static RunProcess process(ProductionProcess process) {
        return new RunProcess(process.number(), process.label(), process.description(), process.parent(), process.companions());
    }

    private static RunDecay decay(DecayMode mode) {
        return new RunDecay(mode.label(), mode.isInclusive() ? List.of() : mode.products());
    }

    private static Quantity exposure(Detector detector) {
        return switch (detector.beam().kind()) {
            case PROTON_COLLIDER -> new Quantity(detector.exposure() / Unit.PER_FB.factor(), Unit.PER_FB);
            case PROTON_DUMP -> new Quantity(detector.exposure(), Unit.POT);
            case ELECTRON_DUMP -> new Quantity(detector.exposure(), Unit.EOT);
        };
    }

    /** Luminosity that the exposure amounts to [1/pb], by which an expected number becomes a cross section. */
    private static double luminosity(Experiment experiment) {
        Detector detector = experiment.detector();
        Beam beam = detector.beam();
        return switch (beam.kind()) {
            case PROTON_COLLIDER -> detector.exposure();
            // every proton interacts once, with the inelastic cross section of a nucleon
            case PROTON_DUMP -> detector.exposure() / (experiment.spectra().orElseThrow().inelasticCrossSection()
                / Constants.PICOBARN_IN_MILLIBARN);
            // nuclei within one radiation length
            case ELECTRON_DUMP -> detector.exposure() * nucleiPerArea(beam.target().orElseThrow()) * PICOBARN_IN_CM2;
        };
    }

    private static double nucleiPerArea(Target target) {
        return target.radiationLength() / target.atomicMass() * Constants.AVOGADRO;
    }
}
