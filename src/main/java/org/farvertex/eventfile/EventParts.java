package org.farvertex.eventfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.farvertex.input.InputException;
import org.farvertex.input.Shown;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenRunInfo;

/**
 * The headers of files that belong together, and the one that stands for all.
 *
 * <p>Jobs of one seed have the same trial run, so they expect the same; runs of other seeds are independent, and the mean over the seeds is what all
 * expect: \(N=\frac1k\sum N_s\), \(\sigma=\frac1k\sqrt{\sum\sigma_s^2}\). Weighting them by their errors would prefer those that are low by chance.
 */
final class EventParts {

    private final List<EventPart> parts;
    /** The first part of each seed. */
    private final List<EventPart> seeds;
    private final long events;
    /** What all expect. */
    private final double expected;

    private EventParts(Collection<List<EventPart>> bySeed) {
        this.parts = bySeed.stream().flatMap(List::stream).toList();
        this.seeds = bySeed.stream().map(ofSeed -> ofSeed.get(0)).toList();
        this.events = parts.stream().mapToLong(EventPart::events).sum();
        this.expected = mean(seeds, RunMetadata.EXPECTED);
    }

    /** The files in the order of their events: seeds as they were given, jobs by their numbers. */
    List<EventPart> parts() {
        return parts;
    }

    /** Reads the headers and checks that the files are parts of one whole. */
    static EventParts of(List<Path> files) {
        Map<String, List<EventPart>> bySeed = files.stream().map(EventPart::of)
            .collect(Collectors.groupingBy(part -> part.text(RunMetadata.SEED), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        bySeed.values().forEach(ofSeed -> ofSeed.sort(Comparator.comparingInt(part -> part.job().number())));
        EventPart first = bySeed.values().iterator().next().get(0);
        Map<String, String> physics = first.physics();
        bySeed.values().forEach(ofSeed -> ofSeed.forEach(part -> checkPhysics(first, physics, ofSeed.get(0), part)));
        bySeed.values().forEach(EventParts::checkJobs);
        EventParts all = new EventParts(bySeed.values());
        if (all.events > Integer.MAX_VALUE) {
            throw InputException.of(first.path().toString(), "and the others have " + all.events + " events together; a file numbers at most " + Integer.MAX_VALUE);
        }
        return all;
    }

    private static void checkPhysics(EventPart first, Map<String, String> one, EventPart sibling, EventPart part) {
        Map<String, String> other = part.physics();
        Set<String> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.stream().sorted().filter(name -> !one.getOrDefault(name, "none").equals(other.getOrDefault(name, "none"))).findFirst().ifPresent(name -> {
            throw InputException.of(part.path() + ": " + name, other.getOrDefault(name, "none"), "is of another run than " + Shown.place(first.path()) + ", where it is "
                + one.getOrDefault(name, "none"));
        });
        if (!sibling.text(RunMetadata.EXPECTED).equals(part.text(RunMetadata.EXPECTED))) {
            throw InputException.of(part.path() + ": " + RunMetadata.EXPECTED, part.text(RunMetadata.EXPECTED), "must be that of " + Shown.place(sibling.path())
                + ", which has the same seed: " + sibling.text(RunMetadata.EXPECTED));
        }
    }

    /** Every job must be there: events of one that is missing would be missed by nobody. */
    private static void checkJobs(List<EventPart> ofSeed) {
        EventPart one = ofSeed.get(0);
        if (one.text(RunMetadata.SEED).contains(" ")) {
            throw InputException.of(one.path().toString(), "is merged from runs of several seeds; give those");
        }
        for (int i = 1; i < ofSeed.size(); i++) {
            EventPart before = ofSeed.get(i - 1);
            EventPart part = ofSeed.get(i);
            if (part.origin().equals(before.origin())) {
                throw InputException.of(part.path().toString(), "has the same events as " + Shown.place(before.path()) + ": both are " + part.share() + " of seed " + part.text(RunMetadata.SEED));
            }
            if (part.job().of() != one.job().of()) {
                throw InputException.of(part.path().toString(), "is " + part.share() + " and " + Shown.place(one.path()) + " is " + one.share()
                    + " of the same seed: they are shares of different wholes");
            }
        }
        int wanted = one.job().of();
        for (int i = 1; i <= wanted; i++) {
            if (i > ofSeed.size() || ofSeed.get(i - 1).job().number() != i) {
                throw InputException.of(one.path().toString(), "is one of " + wanted + " jobs, and job " + i + "/" + wanted + " is missing; run it first");
            }
        }
    }

    long events() {
        return events;
    }

    /** What the weights of a part are to be multiplied with, so that those of all add up to what all expect. */
    double scale(EventPart part) {
        return part.weighted() ? (double) part.events() / events * expected / part.number(RunMetadata.EXPECTED) : 1;
    }

    /** The header of the whole. */
    GenRunInfo info() {
        EventPart first = parts.get(0);
        Map<String, String> all = new LinkedHashMap<>(first.info().attributes());
        all.remove(RunMetadata.JOB);
        all.put(RunMetadata.SEED, seeds.stream().map(p -> p.text(RunMetadata.SEED)).collect(Collectors.joining(" ")));
        all.put(RunMetadata.EVENTS, String.valueOf(events()));
        List<String> estimates = estimates();
        for (String name : estimates) {
            all.put(name, NumberColumns.text(mean(seeds, name)));
            all.put(name + RunMetadata.ERROR, NumberColumns.text(error(seeds, name + RunMetadata.ERROR)));
        }
        GenCrossSection section = crossSections().get(0);
        all.put(RunMetadata.CROSS_SECTION, NumberColumns.text(section.value()));
        all.put(RunMetadata.CROSS_SECTION_ERROR, NumberColumns.text(section.error()));
        return new GenRunInfo(first.info().weightNames(), first.info().tools(), all);
    }

    /** Cross sections of the weights of the whole, that of the central value first. */
    List<GenCrossSection> crossSections() {
        double luminosity = parts.get(0).number(RunMetadata.LUMINOSITY);
        return estimates().stream().map(name -> seeds.size() == 1 && name.equals(RunMetadata.EXPECTED)
            ? new GenCrossSection(parts.get(0).number(RunMetadata.CROSS_SECTION), parts.get(0).number(RunMetadata.CROSS_SECTION_ERROR), events(), events())
            : new GenCrossSection(mean(seeds, name) / luminosity, error(seeds, name + RunMetadata.ERROR) / luminosity, events(), events())).toList();
    }

    /** Names of the numbers that are expected, that of the central value first. */
    private List<String> estimates() {
        List<String> names = new ArrayList<>(List.of(RunMetadata.EXPECTED));
        for (int place = 1; place < parts.get(0).info().weightNames().size(); place++) {
            names.add(RunMetadata.expected(place));
        }
        return names;
    }

    private static double mean(List<EventPart> seeds, String name) {
        return seeds.size() == 1 ? seeds.get(0).number(name) : seeds.stream().mapToDouble(p -> p.number(name)).average().orElseThrow();
    }

    private static double error(List<EventPart> seeds, String name) {
        return seeds.size() == 1 ? seeds.get(0).number(name) : Math.sqrt(seeds.stream().mapToDouble(p -> p.number(name) * p.number(name)).sum()) / seeds.size();
    }
}
