package org.farvertex.eventfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenRunInfo;

/**
 * The headers of files that belong together, and the one that stands for all.
 *
 * <p>Jobs of one seed have the same trial run, so they expect the same; runs of other seeds are independent, and the mean over the seeds is what all
 * expect: \(N=\frac1k\sum N_s\), \(\sigma=\frac1k\sqrt{\sum\sigma_s^2}\). Weighting them by their errors would prefer those that are low by chance.
 *
 * @param parts the files in the order of their events: seeds as they were given, jobs by their numbers
 */
record EventParts(List<EventPart> parts) {

    /** Reads the headers and checks that the files are parts of one whole. */
    static EventParts of(List<Path> files) {
        List<EventPart> given = files.stream().map(EventPart::of).toList();
        List<String> seeds = given.stream().map(part -> part.text(RunMetadata.SEED)).distinct().toList();
        EventParts all = new EventParts(given.stream().sorted(Comparator.comparingInt((EventPart part) -> seeds.indexOf(part.text(RunMetadata.SEED)))
            .thenComparingInt(part -> part.job().number())).toList());
        EventPart first = all.parts.get(0);
        Map<String, Path> origins = new HashMap<>();
        Map<String, String> physics = first.physics();
        for (EventPart part : all.parts) {
            all.checkPhysics(first, physics, part);
            if (part.text(RunMetadata.SEED).contains(" ")) {
                throw InputException.of(part.path().toString(), "is merged from runs of several seeds; give those");
            }
            Path same = origins.put(part.origin(), part.path());
            if (same != null) {
                throw InputException.of(part.path().toString(), "has the same events as " + same + ": both are " + part.share() + " of seed " + part.text(RunMetadata.SEED));
            }
        }
        all.checkJobs();
        if (all.events() > Integer.MAX_VALUE) {
            throw InputException.of(first.path().toString(), "and the others have " + all.events() + " events together; a file numbers at most " + Integer.MAX_VALUE);
        }
        return all;
    }

    private void checkPhysics(EventPart first, Map<String, String> one, EventPart part) {
        Map<String, String> other = part.physics();
        Set<String> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.stream().sorted().filter(name -> !one.getOrDefault(name, "none").equals(other.getOrDefault(name, "none"))).findFirst().ifPresent(name -> {
            throw InputException.of(part.path() + ": " + name, other.getOrDefault(name, "none"), "is of another run than " + first.path() + ", where it is "
                + one.getOrDefault(name, "none"));
        });
        EventPart sibling = parts.stream().filter(p -> p.text(RunMetadata.SEED).equals(part.text(RunMetadata.SEED))).findFirst().orElseThrow();
        if (!sibling.text(RunMetadata.EXPECTED).equals(part.text(RunMetadata.EXPECTED))) {
            throw InputException.of(part.path() + ": " + RunMetadata.EXPECTED, part.text(RunMetadata.EXPECTED), "must be that of " + sibling.path()
                + ", which has the same seed: " + sibling.text(RunMetadata.EXPECTED));
        }
    }

    /** Every job must be there: events of one that is missing would be missed by nobody. */
    private void checkJobs() {
        for (EventPart one : seeds()) {
            List<EventPart> ofSeed = parts.stream().filter(part -> part.text(RunMetadata.SEED).equals(one.text(RunMetadata.SEED))).toList();
            int wanted = one.job().of();
            for (EventPart part : ofSeed) {
                if (part.job().of() != wanted) {
                    throw InputException.of(part.path().toString(), "is " + part.share() + " and " + one.path() + " is " + one.share()
                        + " of the same seed: they are shares of different wholes");
                }
            }
            for (int i = 1; i <= wanted; i++) {
                if (i > ofSeed.size() || ofSeed.get(i - 1).job().number() != i) {
                    throw InputException.of(one.path().toString(), "is one of " + wanted + " jobs, and job " + i + "/" + wanted + " is missing; run it first");
                }
            }
        }
    }

    long events() {
        return parts.stream().mapToLong(EventPart::events).sum();
    }

    /** What the weights of a part are to be multiplied with, so that those of all add up to what all expect. */
    double scale(EventPart part) {
        return part.weighted() ? (double) part.events() / events() * mean(RunMetadata.EXPECTED) / part.number(RunMetadata.EXPECTED) : 1;
    }

    /** The header of the whole. */
    GenRunInfo info() {
        EventPart first = parts.get(0);
        Map<String, String> all = new LinkedHashMap<>(first.info().attributes());
        all.remove(RunMetadata.JOB);
        all.put(RunMetadata.SEED, seeds().stream().map(p -> p.text(RunMetadata.SEED)).collect(Collectors.joining(" ")));
        all.put(RunMetadata.EVENTS, String.valueOf(events()));
        List<String> estimates = estimates();
        for (String name : estimates) {
            all.put(name, NumberColumns.text(mean(name)));
            all.put(name + RunMetadata.ERROR, NumberColumns.text(error(name + RunMetadata.ERROR)));
        }
        GenCrossSection section = crossSections().get(0);
        all.put(RunMetadata.CROSS_SECTION, NumberColumns.text(section.value()));
        all.put(RunMetadata.CROSS_SECTION_ERROR, NumberColumns.text(section.error()));
        return new GenRunInfo(first.info().weightNames(), first.info().tools(), all);
    }

    /** Cross sections of the weights of the whole, that of the central value first. */
    List<GenCrossSection> crossSections() {
        double luminosity = parts.get(0).number(RunMetadata.LUMINOSITY);
        return estimates().stream().map(name -> seeds().size() == 1 && name.equals(RunMetadata.EXPECTED)
            ? new GenCrossSection(parts.get(0).number(RunMetadata.CROSS_SECTION), parts.get(0).number(RunMetadata.CROSS_SECTION_ERROR), events(), events())
            : new GenCrossSection(mean(name) / luminosity, error(name + RunMetadata.ERROR) / luminosity, events(), events())).toList();
    }

    /** Names of the numbers that are expected, that of the central value first. */
    private List<String> estimates() {
        List<String> names = new ArrayList<>(List.of(RunMetadata.EXPECTED));
        for (int place = 1; place < parts.get(0).info().weightNames().size(); place++) {
            names.add(RunMetadata.expected(place));
        }
        return names;
    }

    private List<EventPart> seeds() {
        Map<String, EventPart> seeds = new LinkedHashMap<>();
        parts.forEach(part -> seeds.putIfAbsent(part.text(RunMetadata.SEED), part));
        return List.copyOf(seeds.values());
    }

    private double mean(String name) {
        List<EventPart> seeds = seeds();
        return seeds.size() == 1 ? seeds.get(0).number(name) : seeds.stream().mapToDouble(p -> p.number(name)).average().orElseThrow();
    }

    private double error(String name) {
        List<EventPart> seeds = seeds();
        return seeds.size() == 1 ? seeds.get(0).number(name) : Math.sqrt(seeds.stream().mapToDouble(p -> p.number(name) * p.number(name)).sum()) / seeds.size();
    }
}
