/** What published data say about U(1)_T3R at a point: prediction, limit, ratio and verdict of every process. */
package org.farvertex.constraints;
