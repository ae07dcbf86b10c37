package org.anyuan.notify.application.roster;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.Roster;

/**
 * Who may see and who may change which rosters. How far a region reaches is the store's to see to;
 * here is what a role may. By allow-list: a role that is not named may nothing.
 */
public final class MayRoster {
  private MayRoster() {}

  /** The police and the education authority also see whom a school has on duty: they call them. */
  public static Set<Lane> lanesSeen(Actor actor) {
    return switch (actor.role()) {
      case Role.ADMINISTRATOR, Role.COMMISSION_OFFICER, Role.INSPECTOR -> EnumSet.allOf(Lane.class);
      case Role.POLICE_DISPATCHER, Role.POLICE_OFFICER -> EnumSet.of(Lane.POLICE, Lane.SCHOOL);
      case Role.EDUCATION_OFFICER -> EnumSet.of(Lane.EDUCATION, Lane.SCHOOL);
      case Role.MEDIA_OFFICER -> EnumSet.of(Lane.MEDIA);
      case Role.SCHOOL_OFFICER -> EnumSet.of(Lane.SCHOOL);
      default -> EnumSet.noneOf(Lane.class);
    };
  }

  /** Whoever stands in it, too. */
  public static boolean reads(Actor actor, Roster roster) {
    return lanesSeen(actor).contains(roster.lane())
        || roster.people().contains(new PersonId(actor.name()));
  }

  public static boolean writes(Actor actor, Roster roster) {
    return holds(actor, roster) && writes(actor, roster.lane(), roster.school());
  }

  /** Not one that is seen only because the actor stands in it. */
  private static boolean holds(Actor actor, Roster roster) {
    return actor
        .scope()
        .allows(roster.path().value(), roster.school().map(SchoolId::value).orElse(""));
  }

  public static boolean writes(Actor actor, Lane lane, Optional<SchoolId> school) {
    return switch (actor.role()) {
      case Role.ADMINISTRATOR -> true;
      case Role.POLICE_DISPATCHER -> lane == Lane.POLICE;
      case Role.EDUCATION_OFFICER -> lane == Lane.EDUCATION;
      case Role.MEDIA_OFFICER -> lane == Lane.MEDIA;
      case Role.SCHOOL_OFFICER ->
          lane == Lane.SCHOOL && school.map(SchoolId::value).equals(actor.scope().schoolId());
      default -> false;
    };
  }
}
