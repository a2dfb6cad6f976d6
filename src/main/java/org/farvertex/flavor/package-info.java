/**
 * Rare b→sℓℓ decays: Wilson coefficients, amplitudes, the nine observables of the paper, their measurements and the
 * model that feeds them. Formulas, sources and conventions: {@code src/site/markdown/flavour.md}.
 */
package org.farvertex.flavor;
