package org.farvertex.input;

/** What a user chooses on the command line and only a lower layer can judge; the command line knows which option it was. */
public enum Subject {
    /** Folder of tables of production spectra. */
    SPECTRA_FOLDER("folder of spectra"),
    /** Generator whose tables are read. */
    GENERATOR("generator of the spectra"),
    /** File that events go to. */
    EVENT_FILE("event file"),
    /** Format of that file. */
    EVENT_FORMAT("format of the event file"),
    /** Earlier scan to go on with. */
    EARLIER_SCAN("earlier scan"),
    /** Where results go. */
    OUTPUT("output");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    /**
     * The thing in words.
     *
     * @return for example {@code event file}
     */
    public String words() {
        return words;
    }
}
