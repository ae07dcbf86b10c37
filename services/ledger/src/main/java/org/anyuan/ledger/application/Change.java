package org.anyuan.ledger.application;

import java.util.Optional;
import org.anyuan.ledger.domain.Sentence;

/**
 * A new version of something, as it is stored, published and recorded in the audit trail.
 *
 * @param action what was done, such as {@code school.changed}
 * @param reason why, where whoever did it had to say
 */
public record Change<T>(String action, Optional<T> before, T after, Optional<Sentence> reason) {
  public Change(String action, Optional<T> before, T after) {
    this(action, before, after, Optional.empty());
  }
}
