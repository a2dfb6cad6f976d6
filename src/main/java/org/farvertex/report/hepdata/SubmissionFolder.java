package org.farvertex.report.hepdata;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.farvertex.report.file.WholeFolder;

/** Writes a {@link Submission} as a folder that {@code hepdata-validate} and hepdata.net accept. */
public final class SubmissionFolder {

    private static final String MAIN = "submission.yaml";
    private static final int LARGEST_FILE = 10_000_000;
    private static final YAMLFactory YAML = YAMLFactory.builder().disable(YAMLGenerator.Feature.SPLIT_LINES).build();

    private SubmissionFolder() {
    }

    /**
     * Writes the folder; an older submission there is replaced as a whole.
     *
     * @param submission what
     * @param folder     where
     * @return {@code folder}
     * @throws org.farvertex.input.InputException if it cannot be written or holds something else
     */
    public static Path write(Submission submission, Path folder) {
        return WholeFolder.write(folder, MAIN, files(submission));
    }

    /** Names and contents of the files. */
    static Map<String, byte[]> files(Submission submission) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MAIN, yaml(out -> submission(out, submission)));
        for (DataTable table : submission.tables()) {
            byte[] data = yaml(out -> data(out, table));
            if (data.length > LARGEST_FILE) {
                throw new IllegalArgumentException("table '" + table.name() + "' makes " + data.length
                    + " bytes: HEPData takes at most " + LARGEST_FILE);
            }
            files.put(table.fileName(), data);
        }
        return files;
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    private static byte[] yaml(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = YAML.createGenerator(bytes)) {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("YAML in memory", e);
        }
        return bytes.toByteArray();
    }

    private static void submission(JsonGenerator out, Submission submission) throws IOException {
        out.writeStartObject();
        out.writeStringField("comment", submission.comment());
        out.writeEndObject();
        for (DataTable table : submission.tables()) {
            out.writeStartObject();
            out.writeStringField("name", table.name());
            if (!table.location().isEmpty()) {
                out.writeStringField("location", table.location());
            }
            out.writeStringField("description", table.description());
            keywords(out, table.keywords());
            out.writeObjectFieldStart("data_license");
            out.writeStringField("name", table.licence().name());
            out.writeStringField("url", table.licence().url());
            out.writeStringField("description", table.licence().description());
            out.writeEndObject();
            out.writeStringField("data_file", table.fileName());
            out.writeEndObject();
        }
    }

    private static void keywords(JsonGenerator out, List<DataTable.Keyword> keywords) throws IOException {
        out.writeArrayFieldStart("keywords");
        for (DataTable.Keyword keyword : keywords) {
            out.writeStartObject();
            out.writeStringField("name", keyword.kind().name().toLowerCase(Locale.ROOT));
            out.writeArrayFieldStart("values");
            for (String value : keyword.values()) {
                if (keyword.kind() == DataTable.KeywordKind.CMENERGIES) {
                    number(out, Double.parseDouble(value));
                } else {
                    out.writeString(value);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void data(JsonGenerator out, DataTable table) throws IOException {
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
            for (DataTable.Uncertainty error : value.errors()) {
                error(out, error);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void error(JsonGenerator out, DataTable.Uncertainty error) throws IOException {
        out.writeStartObject();
        if (error.minus() == error.plus()) {
            out.writeFieldName("symerror");
            number(out, error.plus());
        } else {
            out.writeObjectFieldStart("asymerror");
            out.writeFieldName("minus");
            number(out, -error.minus());
            out.writeFieldName("plus");
            number(out, error.plus());
            out.writeEndObject();
        }
        if (!error.label().isEmpty()) {
            out.writeStringField("label", error.label());
        }
        out.writeEndObject();
    }

    /** YAML 1.1 readers take {@code 1.0E20} for a word: an exponent needs its sign. */
    private static void number(JsonGenerator out, double value) throws IOException {
        out.writeNumber(Double.toString(value).replaceFirst("E(?=\\d)", "E+"));
    }
}
