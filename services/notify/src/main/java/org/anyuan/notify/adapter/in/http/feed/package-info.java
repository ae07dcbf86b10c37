/** Feeds over HTTP: iCalendar, Atom with CAP, JSON Feed and streams; and who subscribes to them. */
package org.anyuan.notify.adapter.in.http.feed;
