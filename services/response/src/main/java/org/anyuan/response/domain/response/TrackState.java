package org.anyuan.response.domain.response;

import java.time.Instant;
import org.anyuan.response.domain.By;

/** Whether a track still has something to do. */
public sealed interface TrackState {
  record Running() implements TrackState {}

  /** All that it had to do is done or excused. */
  record Ended(Instant since, By by, String note) implements TrackState {}

  /** It is not needed here, and why. */
  record Spared(Instant since, By by, String reason) implements TrackState {}

  default Name name() {
    return switch (this) {
      case Running _ -> Name.RUNNING;
      case Ended _ -> Name.CLOSED;
      case Spared _ -> Name.EXCUSED;
    };
  }

  default boolean over() {
    return switch (this) {
      case Running _ -> false;
      case Ended _, Spared _ -> true;
    };
  }

  /** As it is answered. */
  enum Name {
    RUNNING,
    CLOSED,
    EXCUSED
  }
}
