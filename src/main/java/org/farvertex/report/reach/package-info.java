package org.farvertex.report.reach;

/** Tables, figures and the page of a reach run. */
