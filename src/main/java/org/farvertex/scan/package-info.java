/** Scans as data: a plan of cells, each an experiment at one mass and coupling, and their answers. */
package org.farvertex.scan;
