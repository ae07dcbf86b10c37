package org.anyuan.patrol.domain.dispatch;

import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.domain.unit.Equipment;
import org.anyuan.patrol.domain.unit.Skill;
import org.anyuan.patrol.domain.unit.UnitDetails;
import org.anyuan.patrol.domain.unit.UnitKind;

/** So many units of any of these kinds, each with all of these skills and things. */
public record Requirement(
    Set<UnitKind> kinds, Set<Skill> skills, Set<Equipment> equipment, int count) {
  public static final int MOST = 20;

  public Requirement {
    kinds = Set.copyOf(kinds);
    skills = Set.copyOf(skills);
    equipment = Set.copyOf(equipment);
    if (kinds.isEmpty()) {
      throw new InvalidField("requirements.kinds", "at least one");
    }
    if (count < 1 || count > MOST) {
      throw new InvalidField("requirements.count", "1 to " + MOST);
    }
  }

  public static Requirement like(UnitDetails unit) {
    return new Requirement(Set.of(unit.kind()), Set.of(), Set.of(), 1);
  }

  public boolean met(UnitDetails unit) {
    return kinds.contains(unit.kind())
        && unit.skills().containsAll(skills)
        && unit.equipment().containsAll(equipment);
  }

  public Requirement one() {
    return new Requirement(kinds, skills, equipment, 1);
  }
}
