package org.farvertex.citation;

/** The program itself, as results name it. */
public final class Program {

    private Program() {
    }

    /**
     * Version from the jar's manifest; there is none when classes run unpacked.
     *
     * @return the version, or {@code development}
     */
    public static String version() {
        String version = Program.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
