/**
 * Computes every figure, table and number of arXiv:2105.07655 that can be computed, and sets ours beside the printed one.
 * What the paper prints stands in {@code resources/reproduce}; nothing of it enters a computation, except where the paper itself
 * defines a point by it (the benchmarks of Table I).
 */
package org.farvertex.reproduce;
