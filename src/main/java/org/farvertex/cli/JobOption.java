package org.farvertex.cli;

import org.farvertex.input.Decimal;
import org.farvertex.input.InputException;
import org.farvertex.simulation.Job;
import picocli.CommandLine.Option;

/** The option by which a run is one of several jobs. */
final class JobOption {

    static final String NAME = "--job";

    @Option(names = NAME, paramLabel = "i/N", description = "Do the i-th of N shares of the work, i from 1 to N, in a file of its own for 'merge'.")
    private String job;

    /** The job, checked; the only one if none is given. */
    Job job() {
        if (job == null) {
            return Job.ONLY;
        }
        String[] numbers = job.split("/", -1);
        try {
            if (numbers.length != 2 || !Decimal.matches(numbers[0].strip()) || !Decimal.matches(numbers[1].strip())) {
                throw new IllegalArgumentException("must be i/N, for example 3/100");
            }
            return new Job((int) Decimal.parseWhole(numbers[0].strip(), 1, Job.MOST), (int) Decimal.parseWhole(numbers[1].strip(), 1, Job.MOST));
        } catch (IllegalArgumentException e) {
            throw InputException.of(NAME, job, e);
        }
    }
}
