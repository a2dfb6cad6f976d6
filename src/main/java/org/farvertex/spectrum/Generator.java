package org.farvertex.spectrum;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The hadronic generators whose spectra are shipped. */
public enum Generator {
    /** SIBYLL 2.3d, the default at the LHC. */
    SIBYLL("SIBYLL2.3d", "SIBYLL 2.3d", "1912.03300"),
    /** DPMJET-III 19.3.8. */
    DPMJET("DPMJET-III-19.3.8", "DPMJET-III 19.3.8", "hep-ph/0012252"),
    /** PYTHIA 8.302, the default at the beam dumps. */
    PYTHIA("PYTHIA8.302", "PYTHIA 8.302", "2203.11601");

    private final String folder;
    private final String version;
    private final String citation;

    Generator(String folder, String version, String citation) {
        this.folder = folder;
        this.version = version;
        this.citation = citation;
    }

    String folder() {
        return folder;
    }

    /**
     * Name with version.
     *
     * @return for example {@code SIBYLL 2.3d}
     */
    public String version() {
        return version;
    }

    /**
     * The paper to cite.
     *
     * @return its id in the {@linkplain org.farvertex.citation.Bibliography bibliography}
     */
    public String citation() {
        return citation;
    }

    /**
     * Finds a generator by the name used on the command line.
     *
     * @param name sibyll, dpmjet or pythia in any case
     * @return the generator, if there is one
     */
    public static Optional<Generator> byName(String name) {
        return Arrays.stream(values()).filter(g -> g.name().equals(name.toUpperCase(Locale.ROOT))).findFirst();
    }
}
