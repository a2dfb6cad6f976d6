package org.farvertex.eventfile;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.jhepmc.EventReader;
import org.farvertex.jhepmc.Grammar;
import org.farvertex.jhepmc.GenRunInfo;
import org.farvertex.simulation.Job;

/**
 * What the header of one of several files says that belong together.
 *
 * @param path the file
 * @param info its run information
 */
record EventPart(Path path, GenRunInfo info) {

    /** Reads the header. */
    static EventPart of(Path path) {
        try (EventReader reader = EventReader.open(path, Grammar.STRICT)) {
            EventPart part = new EventPart(path, reader.run());
            if (!part.info.attributes().containsKey(RunMetadata.EXPECTED)) {
                throw InputException.of(path.toString(), "does not say what run it is of; merge takes HepMC3 files that generate wrote");
            }
            part.number(RunMetadata.EVENTS);
            part.number(RunMetadata.EXPECTED);
            return part;
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    static InputException unreadable(Path path, IOException e) {
        return InputException.of(path.toString(), "cannot be read as events (" + (e instanceof EOFException ? "it ends too early"
            : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")");
    }

    /** An attribute; empty if it is not there. */
    String text(String name) {
        return info.attributes().getOrDefault(name, "");
    }

    /** An attribute that is a number. */
    double number(String name) {
        String text = text(name);
        if (!Decimal.matches(text)) {
            throw InputException.of(path + ": " + name, text, "must be a number");
        }
        return Double.parseDouble(text);
    }

    /** Number of its events. */
    long events() {
        return (long) number(RunMetadata.EVENTS);
    }

    /** Whether its weights differ. */
    boolean weighted() {
        return text(RunMetadata.WEIGHTED).equals("true");
    }

    /** Whose random numbers it is made of: the seed, and the job if there are several. */
    String origin() {
        return text(RunMetadata.SEED) + " " + text(RunMetadata.JOB);
    }

    /** Its job; the only one if there is but one. */
    Job job() {
        String label = text(RunMetadata.JOB);
        try {
            return label.isEmpty() ? Job.ONLY : Job.parse(label);
        } catch (IllegalArgumentException e) {
            throw InputException.of(path + ": " + RunMetadata.JOB, label, e);
        }
    }

    /** Which share of a run it is, in words. */
    String share() {
        return job().equals(Job.ONLY) ? "the only job" : "job " + text(RunMetadata.JOB);
    }

    /** Everything that must be the same in all parts. */
    Map<String, String> physics() {
        Map<String, String> same = new TreeMap<>(info.attributes());
        same.keySet().removeIf(name -> name.equals(RunMetadata.SEED) || name.equals(RunMetadata.EVENTS) || name.equals(RunMetadata.JOB)
            || name.startsWith(RunMetadata.CROSS_SECTION) || name.matches("FarVertex\\.(Weight\\[.*]\\.)?ExpectedEvents.*"));
        same.put("weights", info.weightNames().toString());
        same.put("tools", info.tools().toString());
        return same;
    }
}
