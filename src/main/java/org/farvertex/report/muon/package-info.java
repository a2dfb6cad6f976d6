package org.farvertex.report.muon;

/** The anomalous moment of the muon in words and as JSON. */
