package org.farvertex.jhepmc;

import java.io.IOException;
import java.util.Optional;

/** The events between the line that names the format and the one that ends the listing. */
interface EventListing {

    /** What holds for the event read last, before that for the first one. */
    GenRunInfo run();

    /** The next event; empty once the closing line has been taken. */
    Optional<GenEvent> next() throws IOException;
}
