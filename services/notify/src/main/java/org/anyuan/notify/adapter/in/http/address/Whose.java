package org.anyuan.notify.adapter.in.http.address;

import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.domain.PersonId;

/** Whom a path names. */
final class Whose {
  private static final String ME = "me";

  private Whose() {}

  static PersonId of(CurrentActor current, String person) {
    return PersonId.of("person", person.equals(ME) ? current.actor().name() : person);
  }
}
