package org.farvertex.report.model;

/** What models are and what they say, in words and as JSON. */
