package org.farvertex.simulation;

/**
 * What one draw of a stored sample works with, for the next to use again: a scan draws thousands of samples of some batches each, and making the
 * columns anew would take a good part of each. Whatever is in them means nothing to the next draw.
 */
final class ScanBench {

    final WorkerColumns columns;
    /** See {@link ScanWorker#efficiency}. */
    final double[] efficiency = new double[Worker.BATCH];
    /** Rung that each sample was drawn for. */
    final int[] rung = new int[Worker.BATCH];
    /** Logarithmic weights before the decision of the detector. */
    final double[] logStart = new double[Worker.BATCH];
    /** Flights that count, those through the volume that do not, and those that miss it. */
    final FlightEntries entries = new FlightEntries();
    /** See {@link #entries}. */
    final FlightEntries unaccepted = new FlightEntries();
    /** See {@link #entries}. */
    final FlightEntries missing = new FlightEntries();
    private double[][] room = new double[2][0];

    /**
     * Makes the columns.
     *
     * @param source a channel; they serve all of the same detector that are {@linkplain ChannelSource#displaces displaced} as it is
     */
    ScanBench(ChannelSource source) {
        this.columns = new WorkerColumns(source);
    }

    /** Two columns for a number of each stratum. */
    double[][] room(int strata) {
        if (room[0].length < strata) {
            room = new double[2][strata];
        }
        return room;
    }
}
