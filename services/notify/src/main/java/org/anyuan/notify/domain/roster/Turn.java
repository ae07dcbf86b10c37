package org.anyuan.notify.domain.roster;

import java.util.List;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.PersonId;

/**
 * Who is on call together for one shift of a rotation.
 *
 * @param people the one who leads first (带班)
 */
public record Turn(List<PersonId> people) {
  public static final int MOST = 10;

  public Turn {
    people = List.copyOf(people);
  }

  public static Turn of(String field, List<PersonId> people) {
    Bounds.size(field, people, 1, MOST);
    Bounds.distinct(field, people);
    return new Turn(people);
  }
}
