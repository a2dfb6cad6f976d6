package org.farvertex.simulation;

/** Hears how far a run has got. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress SILENT = fraction -> { };

    /**
     * Called now and then, from the thread that started the run.
     *
     * @param fraction share of the work done, 0 to 1
     */
    void at(double fraction);
}
