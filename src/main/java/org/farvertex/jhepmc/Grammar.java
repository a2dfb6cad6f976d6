package org.farvertex.jhepmc;

/** How much a reader takes. */
public enum Grammar {
    /**
     * What the HepMC3 library reads: several listings in one file, events without units (then GeV and mm), names and run information that
     * change, attributes without value, vertices that nothing enters, vertices that nothing leaves (dropped, as the library drops them), in
     * HepMC2 more particles than a vertex announces; besides blank lines, lines that begin with {@code #}, Windows line ends and long lines. A
     * file that is cut short, or says something else than its format asks for, is refused.
     */
    TOLERANT,
    /** What our own files hold and nothing beside. */
    STRICT
}
