package org.farvertex.spark;

import java.io.Serializable;
import java.util.List;
import org.farvertex.report.JsonObject;

/**
 * What became of a job.
 *
 * @param job    the job
 * @param pieces how many rows or events
 * @param files  its files
 * @param fault  why there are none; empty if all is well
 */
record FinishedJob(String job, long pieces, List<Stored> files, String fault) implements Serializable {

    /** What the manifest says of it. */
    JsonObject json(String what) {
        return new JsonObject().with("job", job).with(what, pieces).with("files", files.stream().map(Stored::json).toList());
    }

    /**
     * A file of the data set.
     *
     * @param name   its name there
     * @param bytes  its length
     * @param sha256 its checksum
     */
    record Stored(String name, long bytes, String sha256) implements Serializable {

        private JsonObject json() {
            return new JsonObject().with("name", name).with("bytes", bytes).with("sha256", sha256);
        }
    }
}
