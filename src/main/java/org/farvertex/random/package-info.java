/** Random numbers: independent streams from one seed, and small samplers. Generators are always passed in. */
package org.farvertex.random;
