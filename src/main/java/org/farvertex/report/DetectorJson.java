package org.farvertex.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.farvertex.detector.Detector;
import org.farvertex.jhepmc.ShortestDecimal;
import org.farvertex.particle.FinalState;
import org.farvertex.units.Dimension;

/** Detectors as JSON, lengths in metres. */
public final class DetectorJson {

    private DetectorJson() {
    }

    /**
     * An object with the list {@code detectors}.
     *
     * @param detectors the detectors
     * @return one JSON object
     */
    public static String list(List<Detector> detectors) {
        return write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("detectors");
            for (Detector detector : detectors) {
                write(json, detector);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /**
     * One detector.
     *
     * @param detector the detector
     * @return one JSON object
     */
    public static String one(Detector detector) {
        return write(json -> write(json, detector));
    }

    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static String write(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Detector detector) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", detector.id());
        json.writeStringField("name", detector.name());
        json.writeStringField("description", detector.description().strip());
        json.writeStringField("source", detector.source());
        json.writeStringField("beam", detector.beam().id());
        number(json, detector.beam().kind().exposure() == Dimension.LUMINOSITY ? "luminosity_per_pb"
            : "particles_on_target", detector.exposure());
        json.writeStringField("exposure", DetectorReport.exposure(detector));
        number(json, "distance_m", detector.distance());
        number(json, "length_m", DetectorReport.length(detector));
        number(json, "front_m", detector.decayVolume().front());
        number(json, "back_m", detector.decayVolume().back());
        json.writeArrayFieldStart("final_states");
        for (FinalState kind : detector.finalStates()) {
            json.writeString(kind.label());
        }
        json.writeEndArray();
        number(json, "signal", detector.signal());
        number(json, "background", detector.background());
        number(json, "needed_signal", detector.needed());
        if (detector.rule().confidence().isPresent()) {
            number(json, "confidence", detector.rule().confidence().getAsDouble());
        }
        if (detector.rule().observed().isPresent()) {
            json.writeNumberField("observed", detector.rule().observed().getAsLong());
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(ShortestDecimal.text(value));
    }
}
