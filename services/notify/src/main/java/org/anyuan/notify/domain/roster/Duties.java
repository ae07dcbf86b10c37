package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/** What a roster means for one person. */
public final class Duties {
  private Duties() {}

  /** In the order of time. One that goes on while others come and go is one. */
  public static List<Duty> of(Roster roster, PersonId person, Span span) {
    var duties = new ArrayList<Duty>();
    for (var segment : OnCall.explained(roster, span)) {
      var why = segment.people().get(person);
      if (why != null) {
        add(duties, new Duty(roster, person, segment.span(), why));
      }
    }
    return List.copyOf(duties);
  }

  private static void add(List<Duty> duties, Duty next) {
    if (!duties.isEmpty()
        && duties.getLast().why().equals(next.why())
        && duties.getLast().span().until().equals(next.span().from())) {
      var whole = new Span(duties.removeLast().span().from(), next.span().until());
      duties.add(new Duty(next.roster(), next.person(), whole, next.why()));
    } else {
      duties.add(next);
    }
  }

  /** Until when somebody who is on call stays so; absent: longer than is looked ahead. */
  public static Optional<Instant> until(List<ExplainedSegment> ahead, PersonId person) {
    return ahead.stream()
        .filter(segment -> !segment.people().containsKey(person))
        .findFirst()
        .map(segment -> segment.span().from());
  }

  /** Who comes on call, and when; whoever was there before does not. */
  public record Coming(Instant at, SequencedSet<PersonId> people) {}

  /** After the begin of the time, up to its end. */
  public static List<Coming> coming(Roster roster, Span span) {
    var segments = OnCall.between(roster, span);
    var coming = new ArrayList<Coming>();
    for (var i = 1; i < segments.size(); i++) {
      var people = new LinkedHashSet<>(segments.get(i).people());
      people.removeAll(segments.get(i - 1).people());
      if (!people.isEmpty()) {
        coming.add(new Coming(segments.get(i).span().from(), people));
      }
    }
    return List.copyOf(coming);
  }
}
