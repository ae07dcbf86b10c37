package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.domain.Span;

/**
 * What is wrong with a roster ahead, as its keepers know it. A finding is told when it is new, when
 * it grows worse, and 72, 24 and 2 hours before it happens; one that is mended is forgotten, and
 * new if it comes back.
 *
 * @param seenUntil how far was looked ahead
 * @param calendars of which changes the keepers were told
 */
public record Watch(List<Chased> chased, Instant seenUntil, List<Plan.DaysFrom> calendars) {
  public static final Watch NEW = new Watch(List.of(), Instant.EPOCH, List.of());

  public Watch {
    chased = List.copyOf(chased);
    calendars = List.copyOf(calendars);
  }

  /** What came of a look: what is to be told now is in it as told. */
  public record Looked(Watch after, List<Chased> toTell) {}

  /**
   * Decides what is to be told.
   *
   * @param found all that is wrong between now and the end of the span
   */
  public Looked look(List<Finding> found, Span span) {
    var now = span.from();
    var left = new ArrayList<>(chased);
    var after = new ArrayList<Chased>();
    var toTell = new ArrayList<Chased>();
    for (var finding : found) {
      var known =
          left.stream().filter(one -> one.is(finding)).findFirst().or(() -> pieceOf(finding, now));
      known.ifPresent(left::remove);
      var current = known.map(one -> one.as(begun(one, finding, now)));
      var news =
          current.isEmpty()
              || known.get().worsenedTo(current.get().finding(), seenUntil)
              || current.get().due(now);
      var next = current.orElseGet(() -> found(finding, now));
      after.add(news ? next.told(now) : next);
      if (news) {
        toTell.add(after.getLast());
      }
    }
    return new Looked(new Watch(after, span.until(), calendars), toTell);
  }

  /** Where the middle of a finding was mended, what is left of it is no news. */
  private Optional<Chased> pieceOf(Finding finding, Instant now) {
    return chased.stream()
        .filter(one -> one.is(finding))
        .findFirst()
        .map(
            whole ->
                new Chased(
                    found(finding, now).id(), whole.finding(), whole.lastTold(), whole.times()));
  }

  /** Looking ahead from now on cuts off when it began. */
  private static Finding begun(Chased known, Finding newer, Instant now) {
    var began = known.finding().span().from();
    if (newer.span().from().isAfter(now) || began.isAfter(now)) {
      return newer;
    }
    var whole = new Span(began, newer.span().until());
    return switch (newer) {
      case Finding.Gap(var roster, var _, var missing) -> new Finding.Gap(roster, whole, missing);
      case Finding.DoubleDuty(var who, var one, var other, var _) ->
          new Finding.DoubleDuty(who, one, other, whole);
    };
  }

  /** What comes back after it was mended is another one. */
  private static Chased found(Finding finding, Instant now) {
    var what =
        switch (finding) {
          case Finding.Gap(var roster, var _, var _) -> "gap " + roster;
          case Finding.DoubleDuty(var who, var one, var other, var _) ->
              "double " + who + " " + one + " " + other;
        };
    var from = finding.span().from().toString();
    var id = DeterministicId.of("finding", what, from, now.toString()).toString();
    return new Chased(id, finding, now, 0);
  }

  /** When something of it is to be told again. */
  public Optional<Instant> next() {
    return chased.stream().flatMap(one -> one.next().stream()).min(Instant::compareTo);
  }

  /** The keepers have been told of that version. */
  public Watch toldOf(Plan.DaysFrom calendar) {
    var all = new ArrayList<>(calendars);
    all.removeIf(one -> one.calendar().equals(calendar.calendar()));
    all.add(calendar);
    return new Watch(chased, seenUntil, all);
  }
}
