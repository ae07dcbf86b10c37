package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.lead.domain.PersonId;

/** One look, after it was settled, whether it has returned. */
public record Visit(int number, Instant dueAt, Optional<Made> made) {
  /** What was found, by whom. */
  public record Made(Instant at, PersonId who, Found found) {}

  /** What. */
  public enum Found {
    HOLDS,
    RETURNED
  }
}
