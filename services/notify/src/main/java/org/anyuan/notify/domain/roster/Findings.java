package org.anyuan.notify.domain.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Finding.DoubleDuty;
import org.anyuan.notify.domain.roster.Finding.Gap;

/** Looks ahead over rosters that belong together. */
public final class Findings {
  private static final Comparator<Finding> BY_TIME =
      Comparator.comparing(finding -> finding.span().from());

  private Findings() {}

  /** The earliest first. */
  public static List<Finding> of(Collection<Roster> rosters, Span span) {
    return Stream.concat(
            rosters.stream().flatMap(roster -> gaps(roster, span).stream()),
            doubleDuties(rosters, span).stream())
        .sorted(BY_TIME)
        .toList();
  }

  /**
   * Of one roster: its gaps, and where somebody of it is on call for another one at the same time.
   */
  public static List<Finding> about(Roster roster, Collection<Roster> others, Span span) {
    var all = Stream.concat(Stream.of(roster), others.stream()).distinct().toList();
    return Stream.concat(
            gaps(roster, span).stream(),
            doubleDuties(all, span).stream().filter(finding -> concerns(finding, roster.id())))
        .sorted(BY_TIME)
        .toList();
  }

  private static boolean concerns(Finding finding, RosterId roster) {
    return switch (finding) {
      case Gap gap -> gap.roster().equals(roster);
      case DoubleDuty(var _, var one, var other, var _) ->
          one.equals(roster) || other.equals(roster);
    };
  }

  /** A roster without a plan yet has to have nobody. */
  static List<Finding> gaps(Roster roster, Span span) {
    var gaps = new ArrayList<Finding>();
    for (var piece : OnCall.pieces(roster, span)) {
      var at = piece.from();
      var needed = roster.planAt(at).map(plan -> plan.needed(at)).orElse(0);
      var missing = needed - OnCall.at(roster, at).size();
      if (missing > 0) {
        if (!gaps.isEmpty()
            && gaps.getLast() instanceof Gap(RosterId id, Span before, int same)
            && before.until().equals(at)
            && same == missing) {
          gaps.set(gaps.size() - 1, new Gap(id, new Span(before.from(), piece.until()), same));
        } else {
          gaps.add(new Gap(roster.id(), piece, missing));
        }
      }
    }
    return gaps;
  }

  private record Duty(RosterId roster, Span span) {}

  static List<Finding> doubleDuties(Collection<Roster> rosters, Span span) {
    var found = new ArrayList<Finding>();
    dutiesByPerson(rosters, span)
        .forEach((person, duties) -> found.addAll(clashes(new PersonId(person), duties)));
    return found;
  }

  private static Map<String, List<Duty>> dutiesByPerson(Collection<Roster> rosters, Span span) {
    var duties = new TreeMap<String, List<Duty>>();
    for (var roster : rosters) {
      for (var segment : OnCall.between(roster, span)) {
        for (var person : segment.people()) {
          add(
              duties.computeIfAbsent(person.value(), _ -> new ArrayList<>()),
              new Duty(roster.id(), segment.span()));
        }
      }
    }
    return duties;
  }

  /** One duty goes on, where only who else is there changes. */
  private static void add(List<Duty> duties, Duty next) {
    if (!duties.isEmpty()
        && duties.getLast().roster.equals(next.roster)
        && duties.getLast().span.until().equals(next.span.from())) {
      var from = duties.removeLast().span.from();
      duties.add(new Duty(next.roster, new Span(from, next.span.until())));
    } else {
      duties.add(next);
    }
  }

  private static List<Finding> clashes(PersonId person, List<Duty> duties) {
    var inOrder = duties.stream().sorted(Comparator.comparing(duty -> duty.span.from())).toList();
    var found = new ArrayList<Finding>();
    for (var i = 0; i < inOrder.size(); i++) {
      var one = inOrder.get(i);
      for (var j = i + 1;
          j < inOrder.size() && inOrder.get(j).span.from().isBefore(one.span.until());
          j++) {
        var other = inOrder.get(j);
        one.span
            .and(other.span)
            .ifPresent(both -> found.add(new DoubleDuty(person, one.roster, other.roster, both)));
      }
    }
    return found;
  }
}
