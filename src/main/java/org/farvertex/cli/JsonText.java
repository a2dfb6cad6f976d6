package org.farvertex.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/** Writes the one JSON object of a command's {@code --json}. */
final class JsonText {

    private JsonText() {
    }

    /**
     * Formats an object on one line; infinities and NaN have no JSON form and must not occur.
     *
     * @param values keys in the order to print
     * @return the text
     */
    static String of(Map<String, ?> values) {
        try {
            return new ObjectMapper().writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write the result as JSON", e);
        }
    }
}
