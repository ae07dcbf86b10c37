package org.anyuan.notify.domain.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/** Who is on call by a roster: its plan of that time, then what was changed by hand. */
public final class OnCall {
  /** Longer is asked for in parts. */
  public static final Duration LONGEST = Duration.ofDays(400);

  private OnCall() {}

  /** The one who leads first. */
  public static SequencedSet<PersonId> at(Roster roster, Instant at) {
    SequencedSet<PersonId> people =
        new LinkedHashSet<>(roster.planAt(at).map(plan -> plan.at(at)).orElse(List.of()));
    for (var override : roster.overrides()) {
      if (override.span().contains(at)) {
        people = override.change().applied(people);
      }
    }
    return Collections.unmodifiableSequencedSet(people);
  }

  /** All of the time, in its order: none overlap, none is left out, and neighbours differ. */
  public static List<Segment> between(Roster roster, Span span) {
    var segments = new ArrayList<Segment>();
    for (var piece : pieces(roster, span)) {
      var people = at(roster, piece.from());
      var last = segments.isEmpty() ? null : segments.getLast();
      if (last != null && List.copyOf(last.people()).equals(List.copyOf(people))) {
        segments.set(
            segments.size() - 1, new Segment(new Span(last.span().from(), piece.until()), people));
      } else {
        segments.add(new Segment(piece, people));
      }
    }
    return List.copyOf(segments);
  }

  /** The same with why each of them is; neighbours differ in that at least. */
  public static List<ExplainedSegment> explained(Roster roster, Span span) {
    var segments = new ArrayList<ExplainedSegment>();
    for (var piece : pieces(roster, span)) {
      var people = explained(roster, piece.from());
      var last = segments.isEmpty() ? null : segments.getLast();
      if (last != null
          && List.copyOf(last.people().entrySet()).equals(List.copyOf(people.entrySet()))) {
        var whole = new Span(last.span().from(), piece.until());
        segments.set(segments.size() - 1, new ExplainedSegment(whole, people));
      } else {
        segments.add(new ExplainedSegment(piece, people));
      }
    }
    return List.copyOf(segments);
  }

  /** Whoever was there already stays for the reason that brought them. */
  private static SequencedMap<PersonId, By> explained(Roster roster, Instant at) {
    SequencedMap<PersonId, By> reasons = new LinkedHashMap<>();
    roster
        .planAt(at)
        .flatMap(plan -> plan.layerAt(at).map(Layer::name))
        .ifPresent(
            layer ->
                roster
                    .planAt(at)
                    .map(plan -> plan.at(at))
                    .orElse(List.of())
                    .forEach(person -> reasons.put(person, new By.InLayer(layer))));
    for (var override : roster.overrides()) {
      if (override.span().contains(at)) {
        var before = new LinkedHashMap<>(reasons);
        reasons.clear();
        for (var person : override.change().applied(new LinkedHashSet<>(before.keySet()))) {
          reasons.put(person, before.getOrDefault(person, override.explained()));
        }
      }
    }
    return reasons;
  }

  /** Within each of them neither who is on call nor how many have to be changes. */
  static List<Span> pieces(Roster roster, Span span) {
    if (span.from().plus(LONGEST).isBefore(span.until())) {
      throw new InvalidField("until", "at most " + LONGEST.toDays() + " days");
    }
    var edges = new TreeSet<Instant>(List.of(span.from(), span.until()));
    roster.overrides().stream()
        .flatMap(o -> Stream.of(o.span().from(), o.span().until()))
        .forEach(edges::add);
    for (var reign : roster.reigns(span)) {
      edges.add(reign.span().from());
      reign.plan().edges(reign.span()).forEach(edges::add);
    }
    var inside = List.copyOf(edges.subSet(span.from(), true, span.until(), true));
    var pieces = new ArrayList<Span>();
    for (var i = 1; i < inside.size(); i++) {
      pieces.add(new Span(inside.get(i - 1), inside.get(i)));
    }
    return pieces;
  }
}
