package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.Optional;

/** What may follow the last event: blank lines. The closing line stays, so that asking again gives the same answer. */
final class EndOfFile {

    private EndOfFile() {
    }

    static Optional<GenEvent> reached(LineSource lines, Line closing) throws IOException {
        while (lines.peek() != null) {
            Line line = lines.take("");
            if (!line.text().isEmpty()) {
                throw line.unexpected("nothing after " + closing.text());
            }
        }
        lines.pushBack(closing);
        return Optional.empty();
    }
}
