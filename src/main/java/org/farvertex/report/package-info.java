/** Results turned into what people and programs read: tables, JSON, pictures. */
package org.farvertex.report;
