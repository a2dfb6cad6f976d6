package org.farvertex.simulation;

import org.farvertex.production.ChannelKind;

/** What a random stream is for; streams of different purposes and channels never meet. */
enum Purpose {
    PILOT, COUNT, EVENTS, SCAN_PILOT, SCAN, SPECTRUM, SPECTRUM_MADE, PILOT_VOLUME, COUNT_VOLUME;

    private static final int CHANNELS = 64;

    long of(ChannelKind kind) {
        return (long) ordinal() * CHANNELS + kind.processId();
    }

    long ofAll() {
        return (long) ordinal() * CHANNELS;
    }
}
