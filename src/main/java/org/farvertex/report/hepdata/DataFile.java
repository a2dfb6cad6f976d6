package org.farvertex.report.hepdata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.farvertex.jhepmc.ShortestDecimal;

/** The data file of one table: independent and dependent variables with errors and qualifiers. */
final class DataFile {

    private DataFile() {
    }

    static void write(JsonGenerator out, DataTable table) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("independent_variables");
        for (DataTable.Independent variable : table.independent()) {
            out.writeStartObject();
            header(out, variable.name(), variable.units());
            out.writeArrayFieldStart("values");
            for (DataTable.Coordinate coordinate : variable.values()) {
                coordinate(out, coordinate);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("dependent_variables");
        for (DataTable.Dependent variable : table.dependent()) {
            dependent(out, variable);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void header(JsonGenerator out, String name, String units) throws IOException {
        out.writeObjectFieldStart("header");
        out.writeStringField("name", name);
        if (!units.isEmpty()) {
            out.writeStringField("units", units);
        }
        out.writeEndObject();
    }

    private static void coordinate(JsonGenerator out, DataTable.Coordinate coordinate) throws IOException {
        out.writeStartObject();
        if (coordinate instanceof DataTable.At at) {
            out.writeFieldName("value");
            number(out, at.value());
        } else if (coordinate instanceof DataTable.Bin bin) {
            out.writeFieldName("low");
            number(out, bin.low());
            out.writeFieldName("high");
            number(out, bin.high());
        } else {
            out.writeStringField("value", ((DataTable.Named) coordinate).text());
        }
        out.writeEndObject();
    }

    private static void dependent(JsonGenerator out, DataTable.Dependent variable) throws IOException {
        out.writeStartObject();
        header(out, variable.name(), variable.units());
        if (!variable.qualifiers().isEmpty()) {
            out.writeArrayFieldStart("qualifiers");
            for (DataTable.Qualifier qualifier : variable.qualifiers()) {
                out.writeStartObject();
                out.writeStringField("name", qualifier.name());
                out.writeStringField("value", qualifier.value());
                if (!qualifier.units().isEmpty()) {
                    out.writeStringField("units", qualifier.units());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeArrayFieldStart("values");
        for (DataTable.Value value : variable.values()) {
            value(out, value);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void value(JsonGenerator out, DataTable.Value value) throws IOException {
        out.writeStartObject();
        out.writeFieldName("value");
        if (Double.isNaN(value.value())) {
            out.writeString("-");
        } else {
            number(out, value.value());
        }
        // HEPData refuses a value whose errors are all zero: no error is then the honest statement.
        if (value.errors().stream().anyMatch(error -> error.minus() > 0 || error.plus() > 0)) {
            out.writeArrayFieldStart("errors");
            for (DataTable.ErrorBar error : value.errors()) {
                error(out, error);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void error(JsonGenerator out, DataTable.ErrorBar error) throws IOException {
        out.writeStartObject();
        if (error.minus() == error.plus()) {
            out.writeFieldName("symerror");
            number(out, error.plus());
        } else {
            out.writeObjectFieldStart("asymerror");
            out.writeFieldName("minus");
            number(out, 0 - error.minus());
            out.writeFieldName("plus");
            number(out, error.plus());
            out.writeEndObject();
        }
        if (!error.label().isEmpty()) {
            out.writeStringField("label", error.label());
        }
        out.writeEndObject();
    }

    /** YAML 1.1 readers take {@code 1e20} for a word: an exponent needs its sign, and a point before it; a point makes a number real. */
    static void number(JsonGenerator out, double value) throws IOException {
        out.writeNumber(ShortestDecimal.text(value).replaceFirst("e(?=\\d)", "e+").replaceFirst("^(-?\\d+)(?=e|$)", "$1.0"));
    }
}
