/** How wrong input is reported: one exception, one line. */
package org.farvertex.input;
