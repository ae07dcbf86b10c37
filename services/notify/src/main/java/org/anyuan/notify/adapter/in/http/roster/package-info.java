/** Rosters over REST: who is on call, what is wrong ahead, swaps, calendars. */
package org.anyuan.notify.adapter.in.http.roster;
