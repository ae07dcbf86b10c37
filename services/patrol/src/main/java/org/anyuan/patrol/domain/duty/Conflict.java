package org.anyuan.patrol.domain.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.patrol.domain.calendar.PeakWindow;

/** One holder at two spots at once. */
public record Conflict(String label, LocalDate day, Stand one, Stand other) {
  /** Where and when somebody is to stand. */
  public record Stand(Spot spot, PeakWindow window) {}

  private record Day(String label, LocalDate day) {}

  /**
   * All of a time, in the order of labels and days.
   *
   * @param most after so many it stops
   */
  public static List<Conflict> in(
      Collection<SchoolDuties> schools, LocalDate from, LocalDate to, int most) {
    var twice = labelsAtTwoSpots(schools);
    var stands = new HashMap<Day, List<Stand>>();
    for (var school : schools) {
      if (school.assignments().stream().anyMatch(a -> twice.contains(label(a)))) {
        school.slots(from, to).forEach(slot -> collect(slot, twice, stands));
      }
    }
    return stands.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Day, List<Stand>> e) -> e.getKey().label)
                .thenComparing(e -> e.getKey().day))
        .flatMap(e -> clashes(e.getKey(), e.getValue()).stream())
        .limit(most)
        .toList();
  }

  /** Nobody else can be in conflict, and they are few. */
  private static Set<String> labelsAtTwoSpots(Collection<SchoolDuties> schools) {
    return schools.stream()
        .flatMap(s -> s.assignments().stream())
        .collect(
            Collectors.groupingBy(
                Conflict::label, Collectors.mapping(a -> a.details().spotId(), Collectors.toSet())))
        .entrySet()
        .stream()
        .filter(e -> e.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static void collect(Slot slot, Set<String> labels, Map<Day, List<Stand>> stands) {
    for (var assignment : slot.assigned()) {
      if (labels.contains(label(assignment))) {
        stands
            .computeIfAbsent(new Day(label(assignment), slot.day()), _ -> new ArrayList<>())
            .add(new Stand(slot.spot(), slot.window()));
      }
    }
  }

  private static List<Conflict> clashes(Day day, List<Stand> stands) {
    var found = new ArrayList<Conflict>();
    for (var i = 0; i < stands.size(); i++) {
      for (var j = i + 1; j < stands.size(); j++) {
        var one = stands.get(i);
        var other = stands.get(j);
        if (!one.spot.id().equals(other.spot.id()) && one.window.overlaps(other.window)) {
          found.add(new Conflict(day.label, day.day, one, other));
        }
      }
    }
    return found;
  }

  private static String label(Assignment of) {
    return of.details().holder().label();
  }
}
