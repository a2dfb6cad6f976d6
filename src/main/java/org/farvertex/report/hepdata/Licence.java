package org.farvertex.report.hepdata;

import java.util.Objects;

/**
 * Terms under which a table may be used.
 *
 * @param name        short name
 * @param url         where the terms are
 * @param description what they say
 */
public record Licence(String name, String url, String description) {

    /** Creative Commons public domain dedication, what HEPData assumes when nothing is said. */
    public static final Licence CC0 = new Licence("CC0", "https://creativecommons.org/publicdomain/zero/1.0/",
        "CC0 enables reuse without restriction under copyright or database law.");

    /** Creative Commons Attribution 4.0. */
    public static final Licence CC_BY_4 = new Licence("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/",
        "Reuse with attribution.");

    /** Needs all three. */
    public Licence {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(description, "description");
    }
}
