package org.farvertex.report.darkmatter;

/** The dark matter in words and as JSON. */
