package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.FactId;

/**
 * What is known of the incident. A statement rests on facts; one that changes makes it wrong.
 *
 * @param version counts what was said; who confirms says which one
 * @param confirmed by the lawful-handling track, of this version
 * @param since of this version
 */
public record Fact(
    FactId id,
    long version,
    String text,
    Optional<By> confirmed,
    boolean retracted,
    Instant since) {

  /** As it is answered. */
  public enum State {
    RECORDED,
    CONFIRMED,
    RETRACTED
  }

  public State state() {
    if (retracted) {
      return State.RETRACTED;
    }
    return confirmed.isPresent() ? State.CONFIRMED : State.RECORDED;
  }

  Fact confirmedBy(By by) {
    return new Fact(id, version, text, Optional.of(by), false, since);
  }

  Fact saying(String newText, Instant now) {
    return new Fact(id, version + 1, newText, Optional.empty(), false, now);
  }

  Fact takenBack(Instant now) {
    return new Fact(id, version + 1, text, Optional.empty(), true, now);
  }
}
