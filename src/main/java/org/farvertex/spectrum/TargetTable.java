package org.farvertex.spectrum;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** One folder of packed tables with what its meta.json says. */
record TargetTable(String folder, String path, double effectiveEvents, double inelasticCrossSection, double beamMomentum) {

    static TargetTable read(String folder, Generator generator) {
        String path = "/spectra/" + folder + "/" + generator.folder() + "/";
        ByteBuffer beam = content(path + PackedCounts.BEAM);
        return new TargetTable(folder, path, beam.getDouble(), beam.getDouble(), beam.getDouble());
    }

    /** Adds both tables of a species, each count times a factor. */
    void add(CountTable coarse, CountTable fine, String species, double factor) {
        ByteBuffer file = content(path + species + PackedCounts.SUFFIX);
        coarse.add(PackedCounts.read(file), factor);
        fine.add(PackedCounts.read(file), factor);
    }

    private static ByteBuffer content(String path) {
        try (InputStream in = TargetTable.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program ships no table " + path);
            }
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
