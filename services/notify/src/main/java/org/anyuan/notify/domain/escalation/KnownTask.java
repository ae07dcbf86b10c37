package org.anyuan.notify.domain.escalation;

import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RegionId;
import org.anyuan.notify.domain.TaskId;

/**
 * A task of a lane as incident says it stands.
 *
 * @param addressees whose desks have it
 * @param acknowledgedBy present only while it is acknowledged
 */
public record KnownTask(
    TaskId id,
    Lane lane,
    long version,
    State state,
    List<RegionId> addressees,
    Optional<PersonId> acknowledgedBy) {
  public KnownTask {
    addressees = List.copyOf(addressees);
  }

  KnownTask withoutVersion() {
    return new KnownTask(id, lane, 0, state, addressees, acknowledgedBy);
  }

  /** As incident calls them. */
  public enum State {
    OPEN,
    ACKNOWLEDGED,
    CLOSED
  }
}
