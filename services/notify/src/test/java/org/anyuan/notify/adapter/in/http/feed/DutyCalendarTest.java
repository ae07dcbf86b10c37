package org.anyuan.notify.adapter.in.http.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterFeed;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.feed.PublishedDuty;
import org.anyuan.notify.domain.feed.Republish;
import org.anyuan.notify.domain.roster.OnCall;
import org.anyuan.notify.domain.roster.RandomRosters;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.ShownDuty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write, read by another library. */
class DutyCalendarTest {
  private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
  private static final PersonId SELF = new PersonId("p0");

  private static ICalendar read(List<PublishedDuty> duties) {
    var bytes = DutyCalendar.of(new RosterFeed("一线，值班", 3, duties), SELF, "anyuan.test");
    var calendars = Biweekly.parse(new String(bytes, UTF_8)).all();
    assertThat(calendars).hasSize(1);
    return calendars.getFirst();
  }

  private static Span span(VEvent event) {
    return new Span(
        event.getDateStart().getValue().toInstant(), event.getDateEnd().getValue().toInstant());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void shouldShowWhoIsOnCallAtAnyTimeOfAYear(long seed) {
    var rosters = new RandomRosters(seed);
    var random = new Random(seed);
    for (var n = 0; n < 6; n++) {
      var roster = rosters.roster();
      var from = roster.versions().getFirst().effectiveFrom();
      var year = new Span(from, from.plus(Duration.ofDays(365)));
      var named =
          Republish.of(List.of(), roster, year, NOW).stream()
              .filter(duty -> duty.duty().person().isPresent())
              .toList();
      var events = read(named).getEvents();
      assertThat(events).hasSameSizeAs(named);
      for (var i = 0; i < 300; i++) {
        var at = from.plusSeconds(random.nextLong(Duration.ofDays(365).toSeconds()));
        assertThat(onCall(events, at)).as("at %s", at).isEqualTo(people(roster, at));
      }
    }
  }

  private static Set<String> onCall(List<VEvent> events, Instant at) {
    var people = new TreeSet<String>();
    events.stream()
        .filter(event -> span(event).contains(at))
        .map(event -> event.getSummary().getValue())
        .forEach(text -> people.add(text.startsWith("值班") ? "p0" : text.split("：", 2)[0]));
    return people;
  }

  private static Set<String> people(Roster roster, Instant at) {
    var people = new TreeSet<String>();
    OnCall.at(roster, at).forEach(person -> people.add(person.value()));
    return people;
  }

  private static PublishedDuty duty(Optional<PersonId> who, int sequence, boolean cancelled) {
    var span =
        new Span(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T00:00:00Z"));
    return new PublishedDuty(
        new RosterId("r"),
        new ShownDuty(who, span, Set.of(new PersonId("p9"))),
        sequence,
        NOW,
        3,
        cancelled);
  }

  @Test
  void shouldSayWhatACalendarHasToKnow() {
    var calendar = read(List.of(duty(Optional.of(SELF), 4, false)));
    var event = calendar.getEvents().getFirst();
    assertThat(calendar.getRefreshInterval().getValue().toMillis())
        .isEqualTo(Duration.ofMinutes(15).toMillis());
    assertThat(event.getUid().getValue()).endsWith("@anyuan.test");
    assertThat(event.getSequence().getValue()).isEqualTo(4);
    assertThat(event.getLastModified().getValue().toInstant()).isEqualTo(NOW);
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(event.getSummary().getValue()).isEqualTo("值班 / on duty: 一线，值班");
    assertThat(event.getDescription().getValue()).contains("p9");
    assertThat(event.getTransparency().isOpaque()).isTrue();
    var zones = calendar.getTimezoneInfo();
    assertThat(zones.getTimezone(event.getDateStart()).getTimeZone().getID())
        .isEqualTo("Asia/Shanghai");
    assertThat(span(event).from()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
  }

  @Test
  void shouldKeepWhatWasCalledOffAsCancelled() {
    var event = read(List.of(duty(Optional.of(SELF), 1, true))).getEvents().getFirst();
    assertThat(event.getStatus().isCancelled()).isTrue();
  }

  @Test
  void shouldNameNobodyWhereNobodyIsToBeNamed() {
    var bytes =
        DutyCalendar.of(
            new RosterFeed("夜班", 1, List.of(duty(Optional.empty(), 0, false).withoutOthers())),
            SELF,
            "anyuan.test");
    assertThat(new String(bytes, UTF_8)).contains("值班 / on duty\r\n").doesNotContain("p9");
  }

  @Test
  void shouldBeTheSameBytesForTheSameDuties() {
    var feed = new RosterFeed("一线", 1, List.of(duty(Optional.of(SELF), 0, false)));
    assertThat(DutyCalendar.of(feed, SELF, "a")).isEqualTo(DutyCalendar.of(feed, SELF, "a"));
  }
}
