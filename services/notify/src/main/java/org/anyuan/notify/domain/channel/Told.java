package org.anyuan.notify.domain.channel;

import java.time.Instant;
import java.util.Optional;

/** When a person was last told of an incident. */
public record Told(Optional<Instant> lastAt) {
  public static final Told NEVER = new Told(Optional.empty());

  public static Told at(Instant last) {
    return new Told(Optional.of(last));
  }
}
