/**
 * What comes from outside: the form of numbers, files read within bounds, text shown safely, and how wrong input is reported: one
 * exception, one line.
 */
package org.farvertex.input;
