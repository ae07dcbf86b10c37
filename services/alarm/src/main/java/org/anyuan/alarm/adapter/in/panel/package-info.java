/** What alarm panels say, whichever protocol brings it: their events, codes and texts. */
package org.anyuan.alarm.adapter.in.panel;
