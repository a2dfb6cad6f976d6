package org.farvertex.simulation;

import org.farvertex.event.DisplacedDecay;

/** An event that was drawn and waits for its number, which is known when the events of all blocks before its own are counted. */
@FunctionalInterface
interface DrawnDecay {

    /** The event, checked. */
    DisplacedDecay numbered(int number);
}
