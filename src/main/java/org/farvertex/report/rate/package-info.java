package org.farvertex.report.rate;

/** Decays counted at one point, and events written, in words and as JSON. */
