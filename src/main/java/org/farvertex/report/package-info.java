/**
 * What a run leaves for people and for machines: pictures ({@code chart}), tables and histograms ({@code table}),
 * HEPData submissions ({@code hepdata}) and the report page ({@code page}), all of plain values; here the tables and JSON
 * of the commands and the {@link org.farvertex.report.Provenance} of every result.
 */
package org.farvertex.report;
