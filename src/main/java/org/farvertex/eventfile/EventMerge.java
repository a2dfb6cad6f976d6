package org.farvertex.eventfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.AsciiBuffer;
import org.farvertex.jhepmc.Attribute;
import org.farvertex.jhepmc.EventFormatter;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.Grammar;
import org.farvertex.jhepmc.GenCrossSection;
import org.farvertex.jhepmc.GenEvent;
import org.farvertex.jhepmc.HepMCFormat;

/**
 * Puts event files of one physics together: one header, events numbered through, weights and cross section as of the whole. In constant
 * memory, event by event.
 */
public final class EventMerge {

    private static final int BLOCK = 1 << 20;

    private final EventParts parts;
    private final Attribute section;
    private final EventFormatter formatter;
    private long first = -1;
    private long events;
    /** What the next event is called in its part. */
    private long next;

    private EventMerge(EventParts parts) {
        this.parts = parts;
        this.section = GenCrossSection.toAttribute(parts.crossSections());
        this.formatter = HepMCFormat.ASCIIV3.formatter(parts.info());
    }

    /**
     * Puts files together.
     *
     * @param files   the parts, at least one, in the order in which their events shall come
     * @param whole   the file to write, HepMC3
     * @param replace whether a file in its place may go that holds something else
     * @return number of events
     * @throws InputException if the parts are not of one run, one is damaged, or the whole cannot be written; nothing is written then
     */
    public static long merge(List<Path> files, EventFile whole, boolean replace) {
        if (whole.format() != EventFileFormat.HEPMC3) {
            throw InputException.of(whole.path().toString(), "events are merged into HepMC3, which says what run they are of; its name ends in .hepmc3, .hepmc3.gz or .hepmc3.zst");
        }
        whole.packing().require(whole.path());
        EventParts parts = EventParts.of(files);
        if (whole.isStandardOutput()) {
            // what is printed cannot be taken back, so all parts are read to their ends before
            new EventMerge(parts).write(block -> { });
        }
        EventMerge merge = new EventMerge(parts);
        try (OlderFile older = replace || whole.isStandardOutput() ? OlderFile.NONE : OlderFile.at(whole.path());
             AtomicFile out = whole.isStandardOutput() ? AtomicFile.standardOutput() : AtomicFile.create(whole.path())) {
            merge.write(block -> {
                byte[] bytes = whole.packing().pack(block);
                older.requireNext(bytes);
                out.write(bytes);
            });
            older.requireEnd();
            out.commit();
        }
        return merge.events;
    }

    /**
     * The files that a place stands for.
     *
     * @param place a file, or the folder of a run in parts
     * @return the event files of HepMC3 in a folder, sorted; the place itself if there are none
     */
    public static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            List<Path> files = inside.filter(file -> file.getFileName().toString().matches("[^.].*\\.hepmc3(\\.gz|\\.zst)?")).sorted().toList();
            return files.isEmpty() ? List.of(place) : files;
        } catch (IOException e) {
            throw InputException.of(place.toString(), "cannot be read (" + e + ")");
        }
    }

    private void write(Sink sink) {
        AsciiBuffer block = new AsciiBuffer(BLOCK);
        formatter.header(block);
        for (EventPart part : parts.parts()) {
            block = copy(part, block, sink);
        }
        formatter.footer(block);
        sink.take(block);
    }

    private AsciiBuffer copy(EventPart part, AsciiBuffer begun, Sink sink) {
        AsciiBuffer block = begun;
        long found = 0;
        double scale = parts.scale(part);
        boolean begins = part.job().number() == 1;
        try (EventReader reader = EventReader.open(part.path(), Grammar.STRICT)) {
            for (Optional<GenEvent> event = reader.next(); event.isPresent(); event = reader.next()) {
                first = first < 0 ? firstNumber(event.get()) : first;
                checkNumber(part, event.get(), begins && found == 0);
                formatter.event(numbered(event.get(), scale), block);
                events++;
                found++;
                if (block.size() >= BLOCK) {
                    sink.take(block);
                    block = new AsciiBuffer(BLOCK);
                }
            }
        } catch (IOException e) {
            throw EventPart.unreadable(part.path(), e);
        }
        if (found != part.events()) {
            throw InputException.of(part.path().toString(), "holds " + found + " events, and its header says " + part.events() + "; make it again");
        }
        return block;
    }

    /** Jobs go on where those before them end, unless they are shares of runs of other lengths. */
    private void checkNumber(EventPart part, GenEvent event, boolean begins) {
        if (!begins && event.number() != next) {
            throw InputException.of(part.path() + ": number of an event", event.number(), "must be " + next
                + ", since events are numbered on from job to job: one of the parts is of a run with another number of events, or of one that begins elsewhere");
        }
        next = event.number() + 1L;
    }

    /** The whole is numbered on from the first event, as far as numbers go. */
    private long firstNumber(GenEvent event) {
        return Math.max(0, Math.min(event.number(), Integer.MAX_VALUE - parts.events() + 1));
    }

    private GenEvent numbered(GenEvent event, double scale) {
        List<Attribute> attributes = new ArrayList<>();
        event.attributes().forEach(attribute -> attributes.add(attribute.owner() == 0 && attribute.name().equals(GenCrossSection.ATTRIBUTE) ? section : attribute));
        List<Double> weights = scale == 1 ? event.weights() : event.weights().stream().map(weight -> weight * scale).toList();
        return new GenEvent(Math.toIntExact(first + events), event.momentumUnit(), event.lengthUnit(), weights, attributes, event.particles(), event.vertices());
    }

    /** Takes text that is complete. */
    @FunctionalInterface
    private interface Sink {
        void take(AsciiBuffer block);
    }
}
