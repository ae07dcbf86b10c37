package org.anyuan.notify.application.delivery;

import java.util.EnumSet;
import java.util.Set;
import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;

/**
 * Who reads of deliveries: everybody their own, a desk those of its audience, whoever oversees all
 * of the region.
 *
 * @param lanes besides their own
 * @param all those of no lane as well: of people's own duties and channels
 */
public record Reader(PersonId person, Set<Lane> lanes, boolean all) {
  public Reader {
    lanes = Set.copyOf(lanes);
  }

  public static Reader of(Actor actor) {
    var person = PersonId.of("person", actor.name());
    return switch (actor.role()) {
      case Role.POLICE_DISPATCHER, Role.POLICE_OFFICER ->
          new Reader(person, Set.of(Lane.POLICE), false);
      case Role.EDUCATION_OFFICER -> new Reader(person, Set.of(Lane.EDUCATION, Lane.SCHOOL), false);
      case Role.MEDIA_OFFICER -> new Reader(person, Set.of(Lane.MEDIA), false);
      case Role.SCHOOL_OFFICER -> new Reader(person, Set.of(Lane.SCHOOL), false);
      case Role.COMMISSION_OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR ->
          new Reader(person, EnumSet.allOf(Lane.class), true);
      default -> new Reader(person, Set.of(), false);
    };
  }
}
