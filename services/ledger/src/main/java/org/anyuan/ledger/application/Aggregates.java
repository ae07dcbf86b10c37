package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is kept of one kind, as far as the work's scope reaches. What is not found is left out. */
public interface Aggregates<I, T> {
  Uni<Map<I, T>> find(Collection<I> ids);

  /** Holds what it finds until the work is over; of two that want the same, one waits. */
  Uni<Map<I, T>> lock(Collection<I> ids);

  /**
   * Stores, publishes and records, all with the work's commit. What is changed was locked before.
   */
  Uni<Void> save(List<Change<T>> changes);

  /** Publishes once more, in the order of ids; fewer than {@code limit} at the end. */
  Uni<List<I>> republish(String after, int limit);
}
