package org.anyuan.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** A building of a school and its rooms, in the school's own words. */
public record Building(String name, List<String> rooms) {
  /** So that a school always fits in one record of Kafka. */
  public static final int MOST_BUILDINGS = 100;

  public static final int MOST_ROOMS = 2000;
  private static final int LONGEST = 100;

  public static Building of(String name, List<String> rooms) {
    return new Building(
        Text.required("buildings.name", name, LONGEST),
        rooms.stream().map(room -> Text.required("buildings.rooms", room, LONGEST)).toList());
  }

  /** As a file has it: {@code |} between buildings, {@code :} before rooms, {@code ;} between. */
  public static List<Building> parse(String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    var buildings = new ArrayList<Building>();
    for (var part : text.split("\\|", MOST_BUILDINGS + 1)) {
      var named = part.split(":", 2);
      var rooms =
          named.length == 1 ? List.<String>of() : List.of(named[1].split(";", MOST_ROOMS + 1));
      buildings.add(of(named[0], rooms));
    }
    return checked(buildings);
  }

  static List<Building> checked(List<Building> buildings) {
    if (buildings.size() > MOST_BUILDINGS) {
      throw new InvalidField("buildings", "at most " + MOST_BUILDINGS + " buildings");
    }
    if (buildings.stream().mapToInt(building -> building.rooms().size()).sum() > MOST_ROOMS) {
      throw new InvalidField("buildings", "at most " + MOST_ROOMS + " rooms in all");
    }
    if (buildings.stream().map(Building::name).distinct().count() < buildings.size()) {
      throw new InvalidField("buildings", "each building has a name of its own");
    }
    return List.copyOf(buildings);
  }
}
