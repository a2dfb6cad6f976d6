/** The comparison with published data as text, table and picture. */
package org.farvertex.report.constraints;
