/**
 * How A′ are made: for every channel the physics (rates and spectra) and a proposal, which draws A′ towards the detector and
 * knows the density it draws with.
 */
package org.farvertex.production;
