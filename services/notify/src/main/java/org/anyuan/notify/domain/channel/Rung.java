package org.anyuan.notify.domain.channel;

import java.time.Duration;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.Bounds;

/** A person's wish: over this one, so long after the message. */
public record Rung(AddressId address, Duration after) {
  private static final Duration LONGEST = Duration.ofHours(1);

  public static Rung of(String field, AddressId address, Duration after) {
    return new Rung(
        Bounds.present(field + ".address", address),
        Bounds.duration(field + ".after", after, Duration.ZERO, LONGEST));
  }
}
