package org.anyuan.notify.adapter.in.http.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterFeed;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.roster.Plan;

/**
 * Duties as an iCalendar object of RFC 5545, in the time of Asia/Shanghai. A duty keeps its UID
 * while it begins at the same time; one that was called off stays in it as cancelled, since a
 * calendar may keep what is merely left out.
 */
final class DutyCalendar {
  static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final ZoneId ZONE = Plan.ZONE;
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);

  /** Calendars come as often as they like; more often is no use. */
  private static final String REFRESH = "PT15M";

  private static final String ON_DUTY = "值班 / on duty";

  private final PersonId self;
  private final String sender;

  private DutyCalendar(PersonId self, String sender) {
    this.self = self;
    this.sender = sender;
  }

  /**
   * The same bytes for the same duties.
   *
   * @param self whose calendar it is
   * @param sender of the UIDs: the deployment's domain name
   */
  static byte[] of(RosterFeed feed, PersonId self, String sender) {
    var calendar = new DutyCalendar(self, sender);
    return new ContentLines()
        .in("VCALENDAR", lines -> calendar.write(lines, feed.name(), feed.duties()))
        .bytes();
  }

  private void write(ContentLines lines, String name, List<PublishedDuty> duties) {
    lines
        .line("VERSION", "2.0")
        .line("PRODID", "-//Anyuan//Duties//ZH")
        .line("CALSCALE", "GREGORIAN")
        .text("NAME", name)
        .text("X-WR-CALNAME", name)
        .line("X-WR-TIMEZONE", ZONE.getId())
        .line("REFRESH-INTERVAL;VALUE=DURATION", REFRESH)
        .line("X-PUBLISHED-TTL", REFRESH)
        .in("VTIMEZONE", DutyCalendar::zone);
    duties.forEach(duty -> lines.in("VEVENT", event -> event(event, name, duty)));
  }

  /** China has kept one time since 1991. */
  private static void zone(ContentLines lines) {
    lines
        .line("TZID", ZONE.getId())
        .in(
            "STANDARD",
            standard ->
                standard
                    .line("DTSTART", "19910915T010000")
                    .line("TZOFFSETFROM", "+0900")
                    .line("TZOFFSETTO", "+0800")
                    .line("TZNAME", "CST"));
  }

  private void event(ContentLines lines, String name, PublishedDuty published) {
    var duty = published.duty();
    var changed = UTC.format(published.changedAt().atOffset(ZoneOffset.UTC));
    lines
        .line("UID", published.uid() + "@" + sender)
        .line("DTSTAMP", changed)
        .line("LAST-MODIFIED", changed)
        .line("SEQUENCE", Integer.toString(published.sequence()))
        .line("STATUS", published.cancelled() ? "CANCELLED" : "CONFIRMED")
        .line("DTSTART;TZID=" + ZONE.getId(), local(duty.span().from()))
        .line("DTEND;TZID=" + ZONE.getId(), local(duty.span().until()))
        .text("SUMMARY", summary(name, duty.person()));
    if (!duty.beside().isEmpty()) {
      lines.text(
          "DESCRIPTION",
          "同班 / with: "
              + String.join(", ", duty.beside().stream().map(PersonId::value).sorted().toList()));
    }
    lines
        .line("CLASS", "PRIVATE")
        // Another's duty does not make this one busy.
        .line("TRANSP", duty.person().equals(Optional.of(self)) ? "OPAQUE" : "TRANSPARENT");
  }

  private String summary(String name, Optional<PersonId> person) {
    return person
        .map(who -> who.equals(self) ? "值班 / on duty: " + name : who.value() + "：" + name)
        .orElse(ON_DUTY);
  }

  private static String local(Instant at) {
    return LOCAL.format(at.atZone(ZONE));
  }
}
