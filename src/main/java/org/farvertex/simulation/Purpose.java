package org.farvertex.simulation;

import org.farvertex.production.ProductionProcess;

/** What a random stream is for; streams of different purposes and channels never meet. */
enum Purpose {
    PILOT(0), COUNT(1), EVENTS(2), SCAN_PILOT(3), SCAN(4), SPECTRUM(5), SPECTRUM_MADE(6), PILOT_VOLUME(7), COUNT_VOLUME(8), MADE(9);

    private static final int CHANNELS = 64;

    private final long number;

    /** The number is part of the label of a stream: another one would change every result. */
    Purpose(long number) {
        this.number = number;
    }

    long of(ProductionProcess process) {
        return number * CHANNELS + process.number();
    }

    long ofAll() {
        return number * CHANNELS;
    }
}
