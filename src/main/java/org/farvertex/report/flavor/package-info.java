package org.farvertex.report.flavor;

/** Flavour observables in words and as JSON. */
