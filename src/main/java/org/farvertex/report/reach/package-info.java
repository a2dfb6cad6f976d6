/** Tables, figures and the page of a reach run. */
package org.farvertex.report.reach;
