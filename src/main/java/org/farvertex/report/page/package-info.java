/** The self-contained HTML page of a run: text, tables, figures and sliders, without any request to the network. */
package org.farvertex.report.page;
