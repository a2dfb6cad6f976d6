/** Sums of weights and the estimates made of them. */
package org.farvertex.statistics;
