package org.farvertex.report.rate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.farvertex.citation.Citations;
import org.farvertex.input.Shown;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;
import org.farvertex.simulation.LeftOut;
import org.farvertex.statistics.Estimate;

/**
 * What {@code generate} says when it is done.
 *
 * @param file     the event file
 * @param replaced whether there was an older one
 * @param events   number of events
 * @param expected decays in the exposure
 * @param weighted whether events carry weights
 * @param seed     seed of the random numbers
 * @param shared   share of the events that have their particle in common with another one
 * @param symbol   what the particle is called
 * @param seconds  wall time [s]
 * @param weights  decays in the exposure by the names of the other weights that events carry
 * @param leftOut  channels of which there are no events, since the spectra lack their parents
 * @param citations what the events rest on
 */
public record EventSummary(Path file, boolean replaced, long events, Estimate expected, boolean weighted, long seed, double shared, String symbol,
                           double seconds, Map<String, Estimate> weights, List<LeftOut> leftOut,
                           Citations citations) implements Result {

    /** Keeps its own list and map, in its order. */
    public EventSummary {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        leftOut = List.copyOf(leftOut);
    }

    private static final double WORTH_A_WARNING = 0.01;

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%d %s events in %s%s; %.4g ± %.4g expected in the exposure; seed %d, %.2f s (%.0f events/s)", events,
            weighted ? "weighted" : "unweighted", Shown.plain(file.toString()), replaced ? " (in place of an older file)" : "", expected.value(),
            expected.error(), seed, seconds, events / seconds));
        weights.forEach((name, other) -> text.append(String.format(Locale.ROOT, "%nweight %s: %.4g ± %.4g expected", name, other.value(), other.error())));
        LeftOut.statement(leftOut).ifPresent(channels -> text.append(System.lineSeparator()).append(channels));
        return text.toString();
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("file", file.toString()).with("events", events).with("weighted", weighted)
            .with("expected", expected.value()).with("error", expected.error()).with("log10_expected", expected.log10())
            .withSome(LeftOut.KEY, leftOut).with("seed", seed).with("seconds", seconds).withAny("weights", weights.isEmpty() ? Optional.empty() : Optional.of(weightsJson()));
    }

    private JsonObject weightsJson() {
        JsonObject all = new JsonObject();
        weights.forEach((name, other) -> all.with(name, new JsonObject().with("expected", other.value()).with("error", other.error())
            .with("log10_expected", other.log10())));
        return all;
    }

    @Override
    public List<String> notes() {
        return shared > WORTH_A_WARNING
            ? List.of(String.format(Locale.ROOT, "%.1f %% of the events share their %s with another event; weighted events do not", 100 * shared, symbol)) : List.of();
    }
}
