package org.farvertex.report.detector;

/** What detectors are, in words and as JSON. */
