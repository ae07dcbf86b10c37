package org.anyuan.response.domain.ground;

import java.time.Instant;

/** Whether a cordon stands. See {@link Ground#on} for what may follow what. */
public sealed interface GroundLife {
  Instant since();

  default Name name() {
    return switch (this) {
      case Forming _ -> Name.FORMING;
      case Cordoned _ -> Name.CORDONED;
      case Lifted _ -> Name.LIFTED;
      case StoodDown _ -> Name.STOOD_DOWN;
    };
  }

  /** No cordon yet. */
  record Forming(Instant since) implements GroundLife {}

  record Cordoned(Instant since, Area area) implements GroundLife {}

  record Lifted(Instant since, String reason) implements GroundLife {}

  /** Nothing is kept up on the ground. A danger that comes back may need a cordon again. */
  record StoodDown(Instant since, String reason) implements GroundLife {}

  /** As it is stored and answered. */
  enum Name {
    FORMING,
    CORDONED,
    LIFTED,
    STOOD_DOWN
  }
}
