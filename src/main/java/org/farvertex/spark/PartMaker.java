package org.farvertex.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import org.farvertex.simulation.Job;

/** What the tasks of a run do: sent to the executors once, and used there by several tasks at a time. */
interface PartMaker extends Serializable {

    /**
     * Does a job.
     *
     * @param job     the job
     * @param threads worker threads
     * @param folder  an empty folder of its own on the disk of the executor
     * @return what it made
     * @throws IOException if the disk fails
     */
    Made make(Job job, int threads, Path folder) throws IOException;

    /**
     * What a job made.
     *
     * @param pieces how many rows or events
     * @param files  the files in its folder by the names that they have in the whole
     */
    record Made(long pieces, Map<String, Path> files) {
    }
}
