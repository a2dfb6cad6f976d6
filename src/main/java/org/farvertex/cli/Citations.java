package org.farvertex.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.farvertex.citation.Bibliography;
import org.farvertex.citation.Reference;
import org.farvertex.constraints.Entry;
import org.farvertex.detector.Detector;
import org.farvertex.production.ProductionProcess;
import org.farvertex.production.ProtonBremsstrahlungProduction;
import org.farvertex.reach.Exclusion;
import org.farvertex.reach.NullResults;
import org.farvertex.report.Provenance.Citation;
import org.farvertex.simulation.Experiment;
import org.farvertex.simulation.Setup;
import org.farvertex.spectrum.BeamSpectra;

/** The works that a run rests on, each once, with all that it was used for. */
final class Citations {

    private static final String COLLIDER_CROSS_SECTION = "1712.06153";
    private static final String MATERIALS = "workman-2022";
    private static final String COUNTING_LIMIT = "read-2002";

    private final Map<Reference, Set<String>> uses = new LinkedHashMap<>();

    static Citations of(Experiment experiment) {
        return new Citations().part("model " + experiment.particle().model())
            .simulation(experiment.detector(), experiment.channels(), experiment.spectra());
    }

    static Citations of(List<Setup> setups) {
        Citations all = new Citations();
        setups.forEach(setup -> all.part("model " + setup.model().name()));
        setups.forEach(setup -> all.simulation(setup.detector(), setup.at(setup.model().masses().low()).channels(), setup.spectra()));
        return all;
    }

    private Citations simulation(Detector detector, List<ProductionProcess> channels, Optional<BeamSpectra> spectra) {
        spectra.ifPresent(s -> all("meson spectra of " + s.generator(), s.citations()));
        for (ProductionProcess process : channels) {
            all("channel " + process.label(), process.citations());
        }
        if (detector.beam().collider() && channels.stream().anyMatch(process -> process instanceof ProtonBremsstrahlungProduction)) {
            add("inelastic cross section", Bibliography.of(COLLIDER_CROSS_SECTION));
        }
        detector.beam().target().ifPresent(target -> add("target", Bibliography.of(MATERIALS)));
        Bibliography.inWords(detector.source()).forEach(reference -> add("detector " + detector.name(), reference));
        NullResults.all().stream().filter(result -> result.id().equals(detector.id()))
            .forEach(result -> all("null result of " + detector.name(), result.citations()));
        if (detector.background() > 0) {
            add("signal with background", Bibliography.of(COUNTING_LIMIT));
        }
        return this;
    }

    /** Another run that this one rests on. */
    Citations add(Citations other) {
        other.uses.forEach((reference, what) -> what.forEach(use -> add(use, reference)));
        return this;
    }

    /** A part of the program, as the bibliography names it. */
    Citations part(String use) {
        Bibliography.usedBy(use).forEach(reference -> add(use, reference));
        return this;
    }

    /** The published exclusions that are drawn for a model. */
    Citations exclusions(String model) {
        Exclusion.of(model).forEach(exclusion -> all("exclusion " + exclusion.name(), exclusion.citations()));
        return this;
    }

    /** The publications that predictions are compared with. */
    Citations data(List<Entry> entries) {
        for (Entry entry : entries) {
            if (!entry.source().isEmpty() && entry.limit().isPresent()) {
                Bibliography.inWords(entry.source()).forEach(reference -> add("limit on " + entry.id(), reference));
            }
        }
        return this;
    }

    private void all(String what, List<String> ids) {
        ids.forEach(id -> add(what, Bibliography.of(id)));
    }

    private void add(String what, Reference reference) {
        uses.computeIfAbsent(reference, r -> new LinkedHashSet<>()).add(what);
    }

    /** The references alone. */
    List<Reference> references() {
        return List.copyOf(uses.keySet());
    }

    /** For the heads of files. */
    List<Citation> list() {
        return uses.entrySet().stream().map(e -> new Citation(String.join(", ", e.getValue()), e.getKey().text(), e.getKey().arxiv())).toList();
    }

    /** For JSON: a line each. */
    List<String> lines() {
        return uses.keySet().stream().map(Reference::line).toList();
    }
}
