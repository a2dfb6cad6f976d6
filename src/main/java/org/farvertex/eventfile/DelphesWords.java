package org.farvertex.eventfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that Delphes takes for the name of an attribute wherever they stand in an attribute line, then reads what follows as numbers and
 * stops if there are none: "compilation" holds one of them. A soft hyphen, which is not seen, keeps it from finding them.
 *
 * <p>Source: Delphes 3, the key words of its reader of HepMC3.
 */
final class DelphesWords {

    private static final Pattern WORDS = Pattern.compile("mpi|signal_process_id|event_scale|alphaQCD|alphaQED|GenCrossSection|GenPdfInfo");
    private static final char SOFT_HYPHEN = '\u00ad';

    private DelphesWords() {
    }

    /** A text of the run's attributes with no such word in it. */
    static String hidden(String text) {
        return WORDS.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group().charAt(0) + "" + SOFT_HYPHEN + match.group().substring(1)));
    }
}
