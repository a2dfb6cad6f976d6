/** Tables as CSV, histograms as YODA text. */
package org.farvertex.report.table;
