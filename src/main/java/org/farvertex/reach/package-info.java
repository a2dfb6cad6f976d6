/** What an experiment can reach: intervals of mass, contours in mass and coupling, grids, and histograms of what it sees. */
package org.farvertex.reach;
