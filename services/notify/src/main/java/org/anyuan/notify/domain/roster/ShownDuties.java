package org.anyuan.notify.domain.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * The duties by which a calendar shows a roster. One begins and ends where the person does, or
 * where one shift or layer takes over from another, so that who is always on call has a duty for
 * each. Where it begins is the same whatever time is asked for: by that a calendar knows it again.
 */
public final class ShownDuties {
  private static final Duration PART = Duration.ofDays(200);

  /** An addition or replacement that lasts longer is shown in weeks. */
  private static final Duration WEEK = Duration.ofDays(7);

  private static final Comparator<ShownDuty> ORDER =
      Comparator.comparing((ShownDuty duty) -> duty.span().from())
          .thenComparing(duty -> duty.person().map(PersonId::value).orElse(""));

  private ShownDuties() {}

  /** Those of which something is in the span, of everybody; and those of nobody in particular. */
  public static List<ShownDuty> of(Roster roster, Span wanted) {
    var margin = margin(roster);
    var wide = new Span(wanted.from().minus(margin), wanted.until().plus(margin));
    var runs = new Runs(cuts(roster, wide));
    for (var from = wide.from(); from.isBefore(wide.until()); from = from.plus(PART)) {
      var until = from.plus(PART).isBefore(wide.until()) ? from.plus(PART) : wide.until();
      OnCall.between(roster, new Span(from, until)).forEach(runs::add);
    }
    return runs.all().filter(duty -> duty.span().overlaps(wanted)).sorted(ORDER).toList();
  }

  /** A duty is never longer. */
  private static Duration margin(Roster roster) {
    var longest =
        roster.versions().stream()
            .flatMap(version -> version.plan().layers().stream())
            .mapToInt(layer -> layer.rotation().shift().days())
            .max()
            .orElse(0);
    return Duration.ofDays(2L * Math.max(longest, (int) WEEK.toDays()) + 2);
  }

  private static Set<Instant> cuts(Roster roster, Span span) {
    var cuts = new TreeSet<Instant>();
    roster.reigns(span).forEach(reign -> addHandOvers(reign, cuts));
    for (var override : roster.overrides()) {
      for (var at = override.span().from().plus(WEEK);
          at.isBefore(override.span().until());
          at = at.plus(WEEK)) {
        cuts.add(at);
      }
    }
    return cuts;
  }

  /** Where another layer counts, and where the one that counts hands over. */
  private static void addHandOvers(Roster.Reign reign, Set<Instant> cuts) {
    var plan = reign.plan();
    var before = counts(plan, reign.span().from());
    cuts.add(reign.span().from());
    for (var at : new TreeSet<>(plan.edges(reign.span()).toList())) {
      if (reign.span().contains(at)) {
        var now = counts(plan, at);
        if (!now.equals(before) || now.filter(layer -> handsOver(layer, plan, at)).isPresent()) {
          cuts.add(at);
        }
        before = now;
      }
    }
  }

  private static Optional<Layer> counts(Plan plan, Instant at) {
    return plan.layers().stream()
        .filter(layer -> !layer.at(at, plan.days(), plan.zone()).isEmpty())
        .findFirst();
  }

  private static boolean handsOver(Layer layer, Plan plan, Instant at) {
    return layer
        .rotation()
        .handOvers(new Span(at, at.plusNanos(1)), plan.zone())
        .anyMatch(at::equals);
  }

  /** Duties that go on until something ends them. */
  private static final class Runs {
    private final TreeSet<Instant> cuts;
    private final Map<Optional<PersonId>, Run> open = new HashMap<>();
    private final List<ShownDuty> over = new ArrayList<>();

    private static final class Run {
      private final Instant from;
      private Instant until;
      private final Set<PersonId> beside = new LinkedHashSet<>();

      Run(Instant from) {
        this.from = from;
        this.until = from;
      }
    }

    Runs(Set<Instant> cuts) {
      this.cuts = new TreeSet<>(cuts);
    }

    void add(Segment segment) {
      var edges = new TreeSet<>(cuts.subSet(segment.span().from(), segment.span().until()));
      edges.add(segment.span().from());
      for (var from : edges) {
        var next = edges.higher(from);
        piece(new Span(from, next == null ? segment.span().until() : next), segment);
      }
    }

    private void piece(Span span, Segment segment) {
      var people = new HashSet<Optional<PersonId>>();
      segment.people().forEach(person -> people.add(Optional.of(person)));
      if (!people.isEmpty()) {
        people.add(Optional.empty());
      }
      for (var person : people) {
        var run = open.get(person);
        if (run == null || !run.until.equals(span.from()) || cuts.contains(span.from())) {
          end(person);
          run = new Run(span.from());
          open.put(person, run);
        }
        run.until = span.until();
        run.beside.addAll(segment.people());
      }
    }

    private void end(Optional<PersonId> person) {
      var run = open.remove(person);
      if (run != null) {
        person.ifPresent(run.beside::remove);
        over.add(
            new ShownDuty(
                person, new Span(run.from, run.until), person.isPresent() ? run.beside : Set.of()));
      }
    }

    Stream<ShownDuty> all() {
      List.copyOf(open.keySet()).forEach(this::end);
      return over.stream();
    }
  }
}
