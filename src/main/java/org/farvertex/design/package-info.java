/**
 * What a detector for displaced decays must be like: the ratio of distance to ln N that Fig. 6 of arXiv:2105.07655 asks for, and the search for
 * an experiment with a shorter baseline.
 */
package org.farvertex.design;
