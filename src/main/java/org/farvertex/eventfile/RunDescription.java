package org.farvertex.eventfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.farvertex.citation.Reference;
import org.farvertex.event.EventParticle;
import org.farvertex.simulation.Job;
import org.farvertex.simulation.LeftOut;

/**
 * What a reader of an event file has to know about the run that made it.
 *
 * @param version      version of FarVertex
 * @param model        name of the model, e.g. {@code t3r}
 * @param particle     the long-lived particle
 * @param mass         its mass [GeV]
 * @param couplings    parameters of the model by name (no blanks), in the order to print; lengths and energies in m and GeV
 * @param detector     name of the detector
 * @param spectra      where the production spectra come from
 * @param sample       how the events were drawn and what they stand for
 * @param processes    every process that can occur
 * @param decays       every decay that can occur; events know theirs by its place in this list
 * @param citations    the works whose numbers or methods were used
 * @param beam         what collides
 * @param layout       what the file tells of the events
 * @param leftOut      channels of which there are no events, since the spectra lack their parents
 */
public record RunDescription(String version, String model, RunParticle particle, double mass, Map<String, Double> couplings, String detector,
                             String spectra, RunSample sample, List<RunProcess> processes, List<RunDecay> decays, List<Reference> citations,
                             RunBeam beam, EventLayout layout, List<LeftOut> leftOut) {

    /** Copies the collections and checks what the formats cannot hold: empty text. */
    public RunDescription {
        couplings = Collections.unmodifiableMap(new LinkedHashMap<>(couplings));
        processes = List.copyOf(processes);
        decays = List.copyOf(decays);
        citations = List.copyOf(citations);
        leftOut = List.copyOf(leftOut);
        Objects.requireNonNull(particle);
        Objects.requireNonNull(sample);
        Objects.requireNonNull(beam);
        Objects.requireNonNull(layout);
        for (String text : List.of(version, model, detector, spectra)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("version, model, detector and spectra must not be empty");
            }
        }
        if (!(mass > 0 && Double.isFinite(mass))) {
            throw new IllegalArgumentException("mass " + mass + " GeV must be positive");
        }
        if (processes.isEmpty() || processes.stream().mapToInt(RunProcess::id).distinct().count()
            != processes.size()) {
            throw new IllegalArgumentException("processes must be there and have different numbers: " + processes);
        }
        if (decays.isEmpty()) {
            throw new IllegalArgumentException("there must be a decay");
        }
    }

    /**
     * The same run as one of several jobs.
     *
     * @param which the job
     * @return the description
     */
    public RunDescription of(Job which) {
        return with(sample.of(which), processes, citations);
    }

    /** The same run of another sample, all that can occur in it, and all that it rests on. */
    RunDescription with(RunSample other, List<RunProcess> occurring, List<Reference> works) {
        return new RunDescription(version, model, particle, mass, couplings, detector, spectra, other, occurring, decays, works, beam, layout, leftOut);
    }

    /** The number under which the particle goes in the file. */
    int pdgId() {
        return layout.pdgId().orElse(particle.pdgId());
    }

    /** The number under which a particle of an event goes in the file. */
    int pdgId(EventParticle one) {
        int number = one.pdgId();
        return number == particle.pdgId() ? pdgId() : number == -particle.pdgId() ? -pdgId() : number;
    }

    /**
     * A process by its number.
     *
     * @param id number of the process
     * @return the process
     * @throws IllegalArgumentException if it was not declared
     */
    RunProcess process(int id) {
        for (RunProcess process : processes) {
            if (process.id() == id) {
                return process;
            }
        }
        throw new IllegalArgumentException("process " + id + " is not declared in the run: " + processes);
    }

    /**
     * A decay by its place.
     *
     * @param mode place in the list
     * @return the decay
     * @throws IllegalArgumentException if there is none
     */
    RunDecay decay(int mode) {
        if (mode >= decays.size()) {
            throw new IllegalArgumentException("decay " + mode + " is not declared in the run: " + decays);
        }
        return decays.get(mode);
    }
}
