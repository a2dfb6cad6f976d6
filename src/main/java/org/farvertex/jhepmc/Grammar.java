package org.farvertex.jhepmc;

/** How much a reader takes. */
public enum Grammar {
    /**
     * What the HepMC3 library reads: several listings in one file, events without units (then GeV and mm), names and run information that
     * change, attributes without value, vertices that nothing enters, vertices that nothing leaves (dropped, as the library drops them), in
     * HepMC2 more particles than a vertex announces, numbers that are none or infinite ({@code nan}, {@code -inf}), attributes of particles and
     * vertices that are not there (left out: nothing could be asked for them), events of HepMC2 without the lines that name the format, as its
     * {@code <<} writes them, alone or beside listings; besides blank lines, lines that begin with {@code #}, Windows line ends and long lines. A
     * file that is cut short, or says something else than its format asks for, is refused. Events of HepMC2 alone have no last line: where they
     * are cut between two events nothing tells, so ask for {@link #STRICT}, which refuses them, if that matters.
     */
    TOLERANT,
    /** What our own files hold and nothing beside. */
    STRICT
}
