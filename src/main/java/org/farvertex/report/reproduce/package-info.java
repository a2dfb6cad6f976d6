/** Draws and writes what {@code reproduce} computed: the paper's figures and the report that sets its numbers beside ours. */
package org.farvertex.report.reproduce;
