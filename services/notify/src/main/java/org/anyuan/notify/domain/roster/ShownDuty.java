package org.anyuan.notify.domain.roster;

import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;

/**
 * A time for which a person is on call by a roster, as a calendar shows it.
 *
 * @param person absent: somebody is, whoever it is
 * @param beside who is on call with them, at some time of it
 */
public record ShownDuty(Optional<PersonId> person, Span span, Set<PersonId> beside) {
  public ShownDuty {
    beside = Set.copyOf(beside);
  }
}
