package org.anyuan.notify.domain.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Who is on call, counted the slow way: it walks from the first hand-over on through every minute,
 * looks at the clock on the wall, and hands over, opens and closes as it passes the hour. It shares
 * no arithmetic with what it checks.
 */
public final class MinuteCount {
  private final Roster roster;
  private final List<List<Walker>> walkers = new ArrayList<>();

  public MinuteCount(Roster roster) {
    this.roster = roster;
    for (var version : roster.versions()) {
      walkers.add(
          version.plan().layers().stream().map(l -> new Walker(l, version.plan())).toList());
    }
  }

  /** Every minute of a time, with who is on call in it. */
  public void count(Instant from, Instant until, BiConsumer<Instant, List<String>> each) {
    var first =
        roster.versions().stream()
            .flatMap(v -> v.plan().layers().stream())
            .map(layer -> layer.rotation().first())
            .min(LocalDate::compareTo)
            .orElseThrow();
    var start = first.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var now = start.isBefore(from) ? start : from;
        now.isBefore(until);
        now = now.plusSeconds(60)) {
      for (var layers : walkers) {
        for (var walker : layers) {
          walker.pass(now);
        }
      }
      if (!now.isBefore(from)) {
        each.accept(now, changedByHand(now, planned(now)));
      }
    }
  }

  private List<String> planned(Instant now) {
    List<String> people = List.of();
    for (var i = 0; i < roster.versions().size(); i++) {
      if (!now.isBefore(roster.versions().get(i).effectiveFrom())) {
        people = List.of();
        for (var walker : walkers.get(i)) {
          if (people.isEmpty()) {
            people = walker.people();
          }
        }
      }
    }
    return people;
  }

  private List<String> changedByHand(Instant now, List<String> planned) {
    var people = new ArrayList<>(planned);
    for (var override : roster.overrides()) {
      var on = !override.span().from().isAfter(now) && now.isBefore(override.span().until());
      switch (override.change()) {
        case Change.Added(var who) -> {
          if (on && !people.contains(who.value())) {
            people.add(who.value());
          }
        }
        case Change.Instead(var of, var by) -> {
          var place = people.indexOf(of.value());
          var known = people.indexOf(by.value());
          if (on && place >= 0) {
            if (known < 0 || known == place) {
              people.set(place, by.value());
            } else if (known < place) {
              people.remove(place);
            } else {
              people.set(place, by.value());
              people.remove(known);
            }
          }
        }
      }
    }
    return people;
  }

  /** One layer, at the minute that it has come to. */
  private static final class Walker {
    private final Layer layer;
    private final ZoneId zone;
    private final List<Gate> gates = new ArrayList<>();
    private LocalDate handOverOn;
    private int turn = -1;

    Walker(Layer layer, Plan plan) {
      this.layer = layer;
      zone = plan.zone();
      handOverOn = layer.rotation().first();
      layer.windows().forEach(window -> gates.add(new Gate(window, plan.days(), handOverOn)));
    }

    void pass(Instant now) {
      var wall = LocalDateTime.ofInstant(now, zone);
      while (!wall.isBefore(handOverOn.atTime(layer.rotation().handOver()))) {
        turn++;
        var weeks = layer.rotation().shift().unit() == Shift.Unit.WEEKS;
        var count = layer.rotation().shift().count();
        handOverOn = weeks ? handOverOn.plusWeeks(count) : handOverOn.plusDays(count);
      }
      gates.forEach(gate -> gate.pass(wall));
    }

    List<String> people() {
      if (turn < 0 || (!gates.isEmpty() && gates.stream().noneMatch(gate -> gate.open))) {
        return List.of();
      }
      var turns = layer.rotation().turns();
      var people = new ArrayList<String>();
      turns.get(turn % turns.size()).people().forEach(person -> people.add(person.value()));
      return people;
    }
  }

  /** One window, open or shut. */
  private static final class Gate {
    private final Window window;
    private final Set<LocalDate> workdays;
    private final Set<LocalDate> schoolDays;
    private LocalDate opensOn;
    private LocalDateTime closesAt;
    private boolean open;

    Gate(Window window, DayKinds kinds, LocalDate from) {
      this.window = window;
      opensOn = from.minusDays(5);
      workdays = workdays(kinds, opensOn, opensOn.plusYears(3));
      schoolDays = new HashSet<>();
      for (var term : kinds.terms()) {
        for (var day = term.from(); !day.isAfter(term.to()); day = day.plusDays(1)) {
          if (workdays.contains(day)) {
            schoolDays.add(day);
          }
        }
      }
    }

    private static Set<LocalDate> workdays(DayKinds kinds, LocalDate from, LocalDate to) {
      var days = new HashSet<LocalDate>();
      for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
        if (!Set.of("SATURDAY", "SUNDAY").contains(day.getDayOfWeek().name())) {
          days.add(day);
        }
      }
      for (var holiday : kinds.holidays()) {
        for (var day = holiday.from(); !day.isAfter(holiday.to()); day = day.plusDays(1)) {
          days.remove(day);
        }
      }
      days.addAll(kinds.makeUpDays());
      return days;
    }

    void pass(LocalDateTime wall) {
      while (!wall.isBefore(opensOn.atTime(window.hours().begins()))) {
        if (fits(opensOn)) {
          var overnight = !window.hours().ends().isAfter(window.hours().begins());
          closesAt = (overnight ? opensOn.plusDays(1) : opensOn).atTime(window.hours().ends());
          open = true;
        }
        opensOn = opensOn.plusDays(1);
      }
      if (open && !wall.isBefore(closesAt)) {
        open = false;
      }
    }

    private boolean fits(LocalDate day) {
      if (!window.weekdays().isEmpty() && !window.weekdays().contains(day.getDayOfWeek())) {
        return false;
      }
      if (window.kinds().isEmpty()) {
        return true;
      }
      for (var kind : window.kinds()) {
        var is =
            switch (kind) {
              case WORKDAY -> workdays.contains(day);
              case SCHOOL_DAY -> schoolDays.contains(day);
              case DAY_OFF -> !workdays.contains(day);
            };
        if (is) {
          return true;
        }
      }
      return false;
    }
  }
}
