/** Files of the user turned into values: strict readers that name file, key, value and what is allowed. */
package org.farvertex.config;
