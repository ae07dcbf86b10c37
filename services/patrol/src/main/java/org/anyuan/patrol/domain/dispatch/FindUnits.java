package org.anyuan.patrol.domain.dispatch;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.Scope;
import org.anyuan.patrol.domain.dispatch.Recommendation.Choice;
import org.anyuan.patrol.domain.dispatch.Recommendation.Reason;
import org.anyuan.patrol.domain.dispatch.Recommendation.Shortfall;
import org.anyuan.patrol.domain.unit.UnitId;

/**
 * Who could be there first, by estimate. More than are needed are found, so that a router may
 * change their order.
 *
 * @param within what whoever asks may see
 * @param excluded those that were tried for this incident
 * @param furthest where the search ends, in metres
 */
public record FindUnits(
    UnitGrid grid,
    Pace pace,
    KnownIncident incident,
    Position place,
    LocalTime time,
    Scope within,
    Set<UnitId> excluded,
    double furthest) {
  /** For each that is needed, so many are looked at. */
  private static final int SPARE = 3;

  private static final int MOST_ALTERNATIVES = 10;
  private static final Comparator<Choice> SOONEST =
      Comparator.comparing(Choice::arrival).thenComparing(c -> c.placed().unit().id());

  /** The soonest first. */
  public List<Choice> candidates(Requirement requirement) {
    var found = new ArrayList<Choice>();
    var wanted = requirement.count() * SPARE;
    grid.around(
        place,
        placed -> {
          if (placed.unit().available() && fits(placed, requirement)) {
            add(found, placed, requirement);
          }
        },
        (metres, _) -> {
          found.sort(SOONEST);
          return metres > furthest
              || (found.size() >= wanted
                  && found.get(wanted - 1).arrival().compareTo(pace.soonest(metres)) <= 0);
        });
    return found.stream().limit(wanted).toList();
  }

  private void add(List<Choice> found, PlacedUnit placed, Requirement requirement) {
    var from = placed.position().orElseThrow();
    var metres = from.metresTo(place);
    if (metres <= furthest) {
      var mode = placed.unit().details().travelMode();
      found.add(
          new Choice(
              placed,
              requirement,
              from,
              placed.live().isPresent(),
              metres,
              pace.estimate(metres, mode),
              false,
              reasons(placed, requirement)));
    }
  }

  /** For each requirement as many as it needs, no unit twice. */
  public Recommendation choose(
      String runCard, List<List<Choice>> candidates, List<Requirement> needs) {
    var taken = new HashSet<UnitId>();
    var choices = new ArrayList<Choice>();
    var shortfalls = new ArrayList<Shortfall>();
    for (var i = 0; i < needs.size(); i++) {
      var need = needs.get(i);
      var chosen =
          candidates.get(i).stream()
              .filter(choice -> !taken.contains(choice.placed().unit().id()))
              .sorted(SOONEST)
              .limit(need.count())
              .toList();
      chosen.forEach(choice -> taken.add(choice.placed().unit().id()));
      choices.addAll(chosen);
      if (chosen.size() < need.count()) {
        shortfalls.add(shortfall(need, chosen.size()));
      }
    }
    var alternatives =
        candidates.stream()
            .flatMap(List::stream)
            .sorted(SOONEST)
            .filter(choice -> taken.add(choice.placed().unit().id()))
            .limit(MOST_ALTERNATIVES)
            .toList();
    return new Recommendation(runCard, List.copyOf(choices), alternatives, List.copyOf(shortfalls));
  }

  private Shortfall shortfall(Requirement need, int found) {
    var onDispatch = 0;
    var offDuty = 0;
    var withoutPosition = 0;
    var tooFar = 0;
    var triedBefore = 0;
    for (var placed : grid.all()) {
      var unit = placed.unit();
      if (unit.retired() || !visible(placed) || !need.met(unit.details())) {
        continue;
      }
      if (excluded.contains(unit.id())) {
        triedBefore++;
        continue;
      }
      switch (unit.status().name()) {
        case OFF_DUTY -> offDuty++;
        case ASSIGNED, EN_ROUTE, ON_SCENE, CLEARING -> onDispatch++;
        case AVAILABLE -> {
          if (placed.position().isEmpty()) {
            withoutPosition++;
          } else if (placed.position().get().metresTo(place) > furthest) {
            tooFar++;
          }
        }
      }
    }
    return new Shortfall(need, found, onDispatch, offDuty, withoutPosition, tooFar, triedBefore);
  }

  private boolean fits(PlacedUnit placed, Requirement requirement) {
    return visible(placed)
        && !excluded.contains(placed.unit().id())
        && requirement.met(placed.unit().details());
  }

  /** Of a silent alarm nobody at the school may learn, not even its own guards. */
  private boolean visible(PlacedUnit placed) {
    var unit = placed.unit();
    var school = unit.details().school();
    return within.allows(unit.path().value(), school.map(Object::toString).orElse(""))
        && !(incident.silent() && school.filter(incident.school()::equals).isPresent());
  }

  private List<Reason> reasons(PlacedUnit placed, Requirement requirement) {
    var details = placed.unit().details();
    var reasons = EnumSet.of(Reason.SOONEST_OF_ITS_KIND);
    if (!requirement.skills().isEmpty()) {
      reasons.add(Reason.HAS_THE_SKILLS);
    }
    if (!requirement.equipment().isEmpty()) {
      reasons.add(Reason.HAS_THE_EQUIPMENT);
    }
    if (details.school().filter(incident.school()::equals).isPresent()) {
      reasons.add(Reason.OF_THE_SCHOOL);
    }
    reasons.add(placed.live().isPresent() ? Reason.POSITION_LIVE : Reason.POSITION_OF_STATION);
    if (details.shift().filter(shift -> !shift.covers(time)).isPresent()) {
      reasons.add(Reason.OUTSIDE_OF_SHIFT);
    }
    return List.copyOf(reasons);
  }

  /** With what a router says of the way, where it says anything. */
  public static List<Choice> routed(List<Choice> choices, List<Duration> ways) {
    var routed = new ArrayList<Choice>();
    for (var i = 0; i < choices.size(); i++) {
      var way = ways.get(i);
      routed.add(way.isNegative() ? choices.get(i) : choices.get(i).routed(way));
    }
    return routed;
  }
}
