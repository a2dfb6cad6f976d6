/** What {@code design} writes: Fig. 6, the shorter baseline, tables, HEPData and the page with sliders. */
package org.farvertex.report.design;
