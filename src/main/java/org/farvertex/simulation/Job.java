package org.farvertex.simulation;

/**
 * One of several jobs that share the work of a run and nothing else: each does its stretch of it, whatever becomes of the others.
 *
 * @param number which job, from 1
 * @param of     how many there are
 */
public record Job(int number, int of) {

    /** No other job. */
    public static final Job ONLY = new Job(1, 1);
    /** As many as an array of a batch system has at most. */
    public static final int MOST = 1_000_000;

    /** Checks the numbers. */
    public Job {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException("must be i/N with i from 1 to N, and N at most " + MOST);
        }
    }

    /**
     * The job of a label.
     *
     * @param label as {@link #label} writes it
     * @return the job
     * @throws IllegalArgumentException if it is no label
     */
    public static Job parse(String label) {
        if (!label.matches("\\d{1,7}/\\d{1,7}")) {
            throw new IllegalArgumentException("must be i/N");
        }
        int slash = label.indexOf('/');
        return new Job(Integer.parseInt(label.substring(0, slash)), Integer.parseInt(label.substring(slash + 1)));
    }

    /**
     * Where its stretch begins.
     *
     * @param pieces pieces of work of all jobs
     * @return number of its first piece, from 0
     */
    public long begin(long pieces) {
        return pieces / of * (number - 1) + pieces % of * (number - 1) / of;
    }

    /**
     * Where its stretch ends.
     *
     * @param pieces pieces of work of all jobs
     * @return number of the piece behind its last
     */
    public long end(long pieces) {
        return pieces / of * number + pieces % of * number / of;
    }

    /**
     * The job as a user writes it.
     *
     * @return for example {@code 3/100}
     */
    public String label() {
        return number + "/" + of;
    }
}
