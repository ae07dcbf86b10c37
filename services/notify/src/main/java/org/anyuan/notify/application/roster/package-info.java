/** Rosters, their swaps and calendars; what is wrong with them ahead, and who is told. */
package org.anyuan.notify.application.roster;
