package org.farvertex.spectrum;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** One folder of tables with what its meta.json says. */
record TargetTable(String folder, String path, double effectiveEvents, double inelasticCrossSection, double beamMomentum) {

    static TargetTable read(String folder, Generator generator) {
        String path = "/spectra/" + folder + "/" + generator.folder() + "/";
        try (InputStream in = open(path + "meta.json"); JsonParser json = new JsonFactory().createParser(in)) {
            double events = Double.NaN;
            double crossSection = Double.NaN;
            double momentum = Double.NaN;
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "n_eff" -> events = json.getDoubleValue();
                    case "sigma_inel_mb" -> crossSection = json.getDoubleValue();
                    case "p_beam_GeV" -> momentum = json.getDoubleValue();
                    default -> json.skipChildren();
                }
            }
            if (!(events > 0 && crossSection > 0 && momentum > 0)) {
                throw new IllegalStateException(path + "meta.json lacks n_eff, sigma_inel_mb or p_beam_GeV");
            }
            return new TargetTable(folder, path, events, crossSection, momentum);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(CountTable table, String file, double factor) {
        try (InputStream in = new GZIPInputStream(open(path + file), 1 << 16)) {
            table.add(in.readAllBytes(), factor, path + file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        InputStream in = TargetTable.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("the program ships no table " + path);
        }
        return in;
    }
}
