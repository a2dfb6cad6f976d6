/** What has to be cited, and how. */
package org.farvertex.citation;
