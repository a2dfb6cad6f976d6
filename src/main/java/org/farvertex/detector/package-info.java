/** What an experiment is made of: beam, exposure, decay volume, acceptance, efficiency. GeV, metres, tesla, 1/pb. */
package org.farvertex.detector;
