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
            byte[] data = yaml(out -> DataFile.write(out, table));
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

    private static void keywords(JsonGenerator out, List<Keyword> keywords) throws IOException {
        out.writeArrayFieldStart("keywords");
        for (Keyword keyword : keywords) {
            out.writeStartObject();
            out.writeStringField("name", keyword.kind().name().toLowerCase(Locale.ROOT));
            out.writeArrayFieldStart("values");
            for (String value : keyword.values()) {
                if (keyword.kind() == Keyword.Kind.CMENERGIES) {
                    DataFile.number(out, Double.parseDouble(value));
                } else {
                    out.writeString(value);
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }
}
