package org.farvertex.report.constraints;

/** The comparison with published data as text, table and picture. */
