/**
 * What a run leaves for people and for machines: pictures ({@code chart}), tables and histograms ({@code table}),
 * HEPData submissions ({@code hepdata}) and the report page ({@code page}). Works on plain values and knows nothing of
 * how they were computed.
 */
package org.farvertex.report;
