/**
 * Plans and events on the cores of an Apache Spark cluster: a task does a job as the batch system's would, so the bytes are the same. Stands
 * above the command line, in a jar of its own; nothing else knows it.
 */
package org.farvertex.spark;
