package org.farvertex.spectrum;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A step of the build: of the tables in CSV, which are the source, it makes the files that a run reads ({@link PackedCounts}), in the place of those.
 * Every build copies the CSV anew and packs all of it, so that no file of another one stays behind.
 */
final class TablePacker {

    private static final String CSV = ".csv.gz";
    private static final String FINE = "_fine";
    private static final String META = "meta.json";

    private TablePacker() {
    }

    /**
     * Packs all tables.
     *
     * @param arguments the folder of the beams, each with a folder for each generator
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        for (Path beam : content(Path.of(arguments[0]))) {
            if (Files.isDirectory(beam)) {
                for (Path generator : content(beam)) {
                    pack(generator);
                }
            }
        }
    }

    /** Packs the tables of one generator, and removes what it packed. */
    static void pack(Path folder) throws IOException {
        for (Path old : content(folder)) {
            if (name(old).endsWith(PackedCounts.SUFFIX)) {
                Files.delete(old);
            }
        }
        for (Path file : content(folder)) {
            String name = name(file);
            if (name.equals(META)) {
                Files.write(folder.resolve(PackedCounts.BEAM), beam(file));
            } else if (name.endsWith(CSV) && !name.endsWith(FINE + CSV)) {
                String species = name.substring(0, name.length() - CSV.length());
                Path fine = folder.resolve(species + FINE + CSV);
                Files.write(folder.resolve(species + PackedCounts.SUFFIX), packed(file, fine));
                Files.delete(fine);
            } else {
                continue;
            }
            Files.delete(file);
        }
    }

    private static byte[] packed(Path coarse, Path fine) throws IOException {
        PackedCounts first = counts(coarse, SpectrumBuilder.COARSE_ROWS, SpectrumBuilder.COARSE_COLUMNS);
        PackedCounts second = counts(fine, SpectrumBuilder.FINE_ROWS, SpectrumBuilder.FINE_COLUMNS);
        ByteBuffer buffer = ByteBuffer.allocate(first.bytes() + second.bytes());
        first.write(buffer);
        second.write(buffer);
        return buffer.array();
    }

    private static PackedCounts counts(Path file, int rows, int columns) throws IOException {
        CountTable table = new CountTable(rows, columns);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            table.add(in.readAllBytes(), 1, file.toString());
        }
        return PackedCounts.of(table);
    }

    /** Number of events, inelastic cross section [mb] and momentum [GeV] as doubles. */
    private static byte[] beam(Path meta) throws IOException {
        double events = Double.NaN;
        double crossSection = Double.NaN;
        double momentum = Double.NaN;
        try (InputStream in = Files.newInputStream(meta); JsonParser json = new JsonFactory().createParser(in)) {
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
        }
        if (!(events > 0 && crossSection > 0 && momentum > 0)) {
            throw new IllegalStateException(meta + " lacks n_eff, sigma_inel_mb or p_beam_GeV");
        }
        return ByteBuffer.allocate(3 * Double.BYTES).putDouble(events).putDouble(crossSection).putDouble(momentum).array();
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
