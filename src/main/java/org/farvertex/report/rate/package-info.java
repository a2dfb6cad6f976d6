/** Decays counted at one point, and events written, in words and as JSON. */
package org.farvertex.report.rate;
