package org.farvertex.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.farvertex.jhepmc.ShortestDecimal;

/** What the sliders of a page calculate with, as JSON inside a script element. */
final class ExplorerData {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(
        new SimpleModule().addSerializer(Double.class, new Shortest()).addSerializer(double.class, new Shortest()));

    private ExplorerData() {
    }

    /** JSON that cannot end the script element that holds it. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("JSON in memory", e);
        }
    }

    /** Jackson takes {@link Double#toString}, whose digits depend on the release of Java. */
    private static final class Shortest extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        Shortest() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(ShortestDecimal.text(value));
            } else {
                json.writeNull();
            }
        }
    }
}
