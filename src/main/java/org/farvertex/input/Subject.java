package org.farvertex.input;

/** What a user chooses on the command line and only a lower layer can judge; the command line knows which option it was. */
public enum Subject {
    /** Folder of tables of production spectra. */
    SPECTRA_FOLDER("folder of spectra"),
    /** Table that the folder must hold for the channels that were chosen. */
    MISSING_TABLE("folder of spectra"),
    /** Table that the program itself does not have. */
    TABLE_NOT_SHIPPED("spectra"),
    /** Generator whose tables are read. */
    GENERATOR("generator of the spectra"),
    /** File that events go to. */
    EVENT_FILE("event file"),
    /** Format of that file. */
    EVENT_FORMAT("format of the event file"),
    /** Seed of the random numbers. */
    SEED("seed"),
    /** Earlier scan to go on with. */
    EARLIER_SCAN("earlier scan"),
    /** Older results in the place of new ones, and that they may go. */
    OLDER_RESULTS("replacement of older results"),
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
