package org.farvertex.eventfile;

/** What is done when the program is stopped (Ctrl-C) before this is closed. */
public final class OnStop implements AutoCloseable {

    private final Thread hook;

    /**
     * Asks for it.
     *
     * @param what what is done
     * @param name its name among the threads
     */
    public OnStop(Runnable what, String name) {
        hook = new Thread(what, name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is stopping and does it
        }
    }
}
