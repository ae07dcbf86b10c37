package org.anyuan.patrol.domain.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;

/**
 * What is registered of a unit. Of its people no more than how many they are and their badge
 * numbers: names and telephone numbers are in their agency's own system.
 *
 * @param callSign how it is called over the radio
 * @param agency whose it is, such as 武昌区分局
 * @param station where it stands when nothing is heard of it
 */
public record UnitDetails(
    UnitId id,
    String callSign,
    UnitKind kind,
    String agency,
    RegionId region,
    Optional<SchoolId> school,
    int headcount,
    List<String> badges,
    Set<Skill> skills,
    Set<Equipment> equipment,
    Optional<Shift> shift,
    Optional<Position> station) {
  public static final int MOST_PEOPLE = 200;
  public static final int MOST_BADGES = 50;
  public static final int LONGEST = 100;
  private static final Pattern BADGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

  public UnitDetails {
    callSign = Text.required("callSign", callSign, LONGEST);
    agency = Text.required("agency", agency, LONGEST);
    badges = List.copyOf(badges);
    skills = Set.copyOf(skills);
    equipment = Set.copyOf(equipment);
    if (headcount < 1 || headcount > MOST_PEOPLE) {
      throw new InvalidField("headcount", "1 to " + MOST_PEOPLE);
    }
    if (badges.size() > MOST_BADGES || badges.size() > headcount) {
      throw new InvalidField("badges", "at most " + MOST_BADGES + ", and one for each person");
    }
    for (var badge : badges) {
      if (!BADGE.matcher(badge).matches()) {
        throw new InvalidField("badges", "each 1 to 20 letters, digits or '-'");
      }
    }
    if (Set.copyOf(badges).size() < badges.size()) {
      throw new InvalidField("badges", "each once");
    }
    if (kind.ofSchool() && school.isEmpty()) {
      throw new InvalidField("schoolId", "required for a unit of kind " + kind);
    }
  }

  public TravelMode travelMode() {
    return TravelMode.of(equipment);
  }
}
