package org.farvertex.report.scan;

import java.nio.file.Path;
import java.util.Locale;
import org.farvertex.input.Shown;
import org.farvertex.report.JsonObject;
import org.farvertex.report.Result;

/**
 * What {@code merge} put together.
 *
 * @param place   where it is
 * @param parts   how many parts
 * @param pieces  how many events or rows
 * @param what    what those are
 * @param seconds wall time [s]
 */
public record MergeResult(Path place, int parts, long pieces, String what, double seconds) implements Result {

    @Override
    public String text() {
        return String.format(Locale.ROOT, "%d %s of %d parts in %s; %.2f s", pieces, what, parts, Shown.plain(place.toString()), seconds);
    }

    @Override
    public JsonObject json() {
        return new JsonObject().with("place", place.toString()).with("parts", parts).with(what, pieces).with("seconds", seconds);
    }
}
