package org.anyuan.notify.domain.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A finding, and what whoever keeps the roster has been told of it.
 *
 * @param id the same for as long as it is not mended
 * @param times how often it was told
 */
public record Chased(String id, Finding finding, Instant lastTold, int times) {
  /** Before it happens it is told again. */
  private static final List<Duration> AGAIN =
      List.of(Duration.ofHours(72), Duration.ofHours(24), Duration.ofHours(2));

  /** When it is told next, unless it is mended; absent: it was told for the last time. */
  Optional<Instant> next() {
    return reminders().filter(at -> at.isAfter(lastTold)).min(Instant::compareTo);
  }

  private Stream<Instant> reminders() {
    return AGAIN.stream().map(finding.span().from()::minus);
  }

  boolean due(Instant now) {
    return next().filter(at -> !at.isAfter(now)).isPresent();
  }

  Chased told(Instant now) {
    return new Chased(id, finding, now, times + 1);
  }

  Chased as(Finding newer) {
    return new Chased(id, newer, lastTold, times);
  }

  /** The same matter, perhaps at other hours. */
  boolean is(Finding other) {
    var same =
        switch (finding) {
          case Finding.Gap(var roster, var _, var _) ->
              other instanceof Finding.Gap gap && gap.roster().equals(roster);
          case Finding.DoubleDuty(var person, var one, var two, var _) ->
              other instanceof Finding.DoubleDuty(var who, var first, var second, var _)
                  && who.equals(person)
                  && ((first.equals(one) && second.equals(two))
                      || (first.equals(two) && second.equals(one)));
        };
    var span = finding.span();
    return same
        && !other.span().until().isBefore(span.from())
        && !span.until().isBefore(other.span().from());
  }

  /**
   * More is missing, or for longer.
   *
   * @param seenUntil as far as was looked when this was found: what goes on beyond is no news
   */
  boolean worsenedTo(Finding newer, Instant seenUntil) {
    var before = finding.span();
    var after = newer.span();
    var more =
        finding instanceof Finding.Gap(var _, var _, var missing)
            && newer instanceof Finding.Gap(var _, var _, var now)
            && now > missing;
    return more
        || after.from().isBefore(before.from())
        || (after.until().isAfter(before.until()) && before.until().isBefore(seenUntil));
  }
}
