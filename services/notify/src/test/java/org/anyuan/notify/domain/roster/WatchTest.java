package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Watch.Looked;
import org.junit.jupiter.api.Test;

/** Who keeps a roster hears of what is wrong: when it is new, when it grows worse, and before. */
class WatchTest {
  private static final RosterId ROSTER = new RosterId("r1");
  private static final RosterId OTHER = new RosterId("r2");
  private static final Instant NOW = at("2026-10-01T12:00");
  private static final Duration AHEAD = Duration.ofDays(14);

  private static Finding gap(String from, String until, int missing) {
    return new Finding.Gap(ROSTER, new Span(at(from), at(until)), missing);
  }

  private static Finding week() {
    return gap("2026-10-08T08:00", "2026-10-08T20:00", 1);
  }

  private static Looked look(Watch watch, Instant now, Finding... found) {
    return watch.look(List.of(found), new Span(now, now.plus(AHEAD)));
  }

  @Test
  void shouldTellOnceWhatIsNew() {
    // Given
    var first = look(Watch.NEW, NOW, week());
    // When
    var second = look(first.after(), NOW.plusSeconds(3600), week());
    // Then
    assertThat(first.toTell()).hasSize(1);
    assertThat(second.toTell()).isEmpty();
    assertThat(second.after().chased()).isEqualTo(first.after().chased());
  }

  @Test
  void shouldTellAgainAtThreeTimesBeforeItHappensAndNeverMore() {
    // Given: somebody looks every ten minutes
    var watch = Watch.NEW;
    var told = new ArrayList<Instant>();
    // When
    for (var now = NOW; now.isBefore(at("2026-10-08T19:00")); now = now.plusSeconds(600)) {
      var begun = now.isAfter(at("2026-10-08T08:00"));
      var cut = begun ? new Finding.Gap(ROSTER, new Span(now, at("2026-10-08T20:00")), 1) : week();
      var looked = look(watch, now, cut);
      if (!looked.toTell().isEmpty()) {
        told.add(now);
      }
      watch = looked.after();
    }
    // Then
    assertThat(told)
        .containsExactly(
            NOW, at("2026-10-05T08:00"), at("2026-10-07T08:00"), at("2026-10-08T06:00"));
    assertThat(watch.chased()).singleElement().extracting(Chased::times).isEqualTo(4);
  }

  @Test
  void shouldSayWhenItIsToBeLookedAtNext() {
    assertThat(look(Watch.NEW, NOW, week()).after().next()).contains(at("2026-10-05T08:00"));
    assertThat(look(Watch.NEW, at("2026-10-08T07:00"), week()).after().next()).isEmpty();
    assertThat(Watch.NEW.next()).isEmpty();
  }

  @Test
  void shouldForgetWhatIsMendedAndTellAnewWhenItComesBack() {
    // Given
    var first = look(Watch.NEW, NOW, week());
    var mended = look(first.after(), NOW.plusSeconds(60));
    // When
    var back = look(mended.after(), NOW.plusSeconds(120), week());
    // Then: as another one, so that it is not taken for the message that was sent before
    assertThat(mended.after().chased()).isEmpty();
    assertThat(back.toTell()).hasSize(1);
    assertThat(back.toTell().getFirst().id()).isNotEqualTo(first.toTell().getFirst().id());
  }

  @Test
  void shouldTellAgainWhenItGrowsWorseAndNotWhenItIsPartlyMended() {
    // Given
    var first = look(Watch.NEW, NOW, week()).after();
    var later = NOW.plusSeconds(60);
    // When, then
    assertThat(look(first, later, gap("2026-10-08T08:00", "2026-10-08T20:00", 2)).toTell())
        .singleElement()
        .satisfies(one -> assertThat(one.times()).isEqualTo(2));
    assertThat(look(first, later, gap("2026-10-07T08:00", "2026-10-08T20:00", 1)).toTell())
        .hasSize(1);
    assertThat(look(first, later, gap("2026-10-08T08:00", "2026-10-09T20:00", 1)).toTell())
        .hasSize(1);
    assertThat(look(first, later, gap("2026-10-08T10:00", "2026-10-08T12:00", 1)).toTell())
        .isEmpty();
  }

  @Test
  void shouldNotTakeForNewsThatItGoesOnBeyondWhereWasLooked() {
    // Given: nobody is on call from a day on, for ever
    var from = at("2026-10-12T08:00");
    var first = NOW.plus(AHEAD);
    var watch = look(Watch.NEW, NOW, new Finding.Gap(ROSTER, new Span(from, first), 1)).after();
    // When: the end of what is looked at moves on
    var later = NOW.plus(Duration.ofHours(5));
    var longer = new Finding.Gap(ROSTER, new Span(from, later.plus(AHEAD)), 1);
    // Then
    assertThat(look(watch, later, longer).toTell()).isEmpty();
  }

  @Test
  void shouldTellOfEachByItself() {
    // Given
    var person = person("ada");
    var span = week().span();
    var one = new Finding.DoubleDuty(person, ROSTER, OTHER, span);
    var turned = new Finding.DoubleDuty(person, OTHER, ROSTER, span);
    var bob = new Finding.DoubleDuty(person("bob"), ROSTER, OTHER, span);
    var first = look(Watch.NEW, NOW, week(), one);
    // When
    var second = look(first.after(), NOW.plusSeconds(60), week(), turned, bob);
    // Then: the order of the two rosters makes no difference
    assertThat(first.toTell()).hasSize(2);
    assertThat(second.toTell()).extracting(Chased::finding).containsExactly(bob);
  }

  @Test
  void shouldKnowAPieceOfWhatWasTold() {
    // Given: somebody has filled the middle of it
    var first = look(Watch.NEW, NOW, week()).after();
    var morning = gap("2026-10-08T08:00", "2026-10-08T10:00", 1);
    var evening = gap("2026-10-08T18:00", "2026-10-08T20:00", 1);
    // When
    var looked = look(first, NOW.plusSeconds(60), morning, evening);
    // Then
    assertThat(looked.toTell()).isEmpty();
    assertThat(looked.after().chased()).extracting(Chased::id).doesNotHaveDuplicates();
  }

  @Test
  void shouldKeepOfWhichVersionOfACalendarWasTold() {
    var calendar = new CalendarId("c");
    var watch =
        Watch.NEW
            .toldOf(new Plan.DaysFrom(calendar, 2))
            .toldOf(new Plan.DaysFrom(calendar, 3))
            .toldOf(new Plan.DaysFrom(new CalendarId("d"), 1));
    assertThat(watch.calendars())
        .containsExactlyInAnyOrder(
            new Plan.DaysFrom(calendar, 3), new Plan.DaysFrom(new CalendarId("d"), 1));
    assertThat(look(watch, NOW, week()).after().calendars()).isEqualTo(watch.calendars());
    assertThat(Optional.of(watch.seenUntil())).contains(Instant.EPOCH);
  }
}
