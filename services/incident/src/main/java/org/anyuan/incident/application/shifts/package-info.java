/**
 * One dispatcher hands the desk to the next (交接班): what is open at that instant, signed by both.
 */
package org.anyuan.incident.application.shifts;
