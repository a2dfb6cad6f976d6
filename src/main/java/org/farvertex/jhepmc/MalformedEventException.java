package org.farvertex.jhepmc;

import java.io.IOException;

/** An event file does not say what its format asks for; the message names file, line, what stands there and what should. */
public final class MalformedEventException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A fault at a line.
     *
     * @param source  name of the file
     * @param line    number of the line, from 1
     * @param problem what is wrong
     */
    MalformedEventException(String source, long line, String problem) {
        super(source + ": line " + line + ": " + problem);
    }
}
