/** What the simulation tells about one decay: particles, momenta in GeV, points in metres. Knows no file format. */
package org.farvertex.event;
