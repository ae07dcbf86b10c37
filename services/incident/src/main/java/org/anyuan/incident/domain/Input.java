package org.anyuan.incident.domain;

import java.time.Instant;
import java.util.Optional;

/** Everything that can change a school's incidents. */
public sealed interface Input {
  InputId id();

  SchoolId school();

  /** The time of the decision: when our side received it, never a device's clock. */
  Instant at();

  Actor actor();

  record Press(InputId id, Signal signal) implements Input {
    @Override
    public SchoolId school() {
      return signal.school().id();
    }

    @Override
    public Instant at() {
      return signal.receivedAt();
    }

    @Override
    public Actor actor() {
      return new Actor(signal.device().value(), "device", "");
    }
  }

  /**
   * What a person or the service itself wants.
   *
   * @param incident absent where the order opens one or names a task
   */
  record Command(
      InputId id,
      SchoolId school,
      Optional<IncidentId> incident,
      Instant at,
      Actor actor,
      Order order)
      implements Input {}
}
