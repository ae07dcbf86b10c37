package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;

/** Things of one kind that are found and changed by their id, within the actor's scope. */
public interface Changing<T> {
  Uni<Optional<T>> find(String id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<T>> lock(String id);

  /**
   * Stores the next version, with its event and its line in the audit trail.
   *
   * @param action such as {@code post.added}
   */
  Uni<Void> save(String action, Instant at, T value);

  /** Stores what is new of a decision. */
  default Uni<Outcome<T>> keep(String action, Instant at, Outcome<T> outcome) {
    return outcome instanceof Outcome.Changed<T>(var value)
        ? save(action, at, value).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }
}
