/** What the models say without a detector: particles, loops, flavour, dark matter; in words and as JSON. */
package org.farvertex.report.theory;
