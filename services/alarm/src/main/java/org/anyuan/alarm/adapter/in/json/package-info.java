/** A press written in JSON, whichever protocol brings it. */
package org.anyuan.alarm.adapter.in.json;
