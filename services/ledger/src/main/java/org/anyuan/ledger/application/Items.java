package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.item.Item;
import org.anyuan.ledger.domain.item.ItemId;
import org.anyuan.ledger.domain.item.ItemSource;
import org.anyuan.ledger.domain.item.Mode;

/** Account items, as far as the work's scope reaches. That there is one is published, not what. */
public interface Items {
  /**
   * Which items, of one mode always: an exercise's never stand among real ones.
   *
   * @param from those opened then or later
   * @param to those opened before it
   * @param after the last one of the part before
   */
  record Query(
      Optional<RegionPath> within,
      Optional<SchoolId> school,
      Optional<ItemSource> source,
      Mode mode,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<Last> after,
      int limit) {}

  /** Where a part of a list ended. */
  record Last(Instant openedAt, ItemId id) {}

  /** False: the event has been worked on before. Remembered with the work's commit. */
  Uni<Boolean> firstTime(String consumer, String eventId);

  /**
   * Stores, publishes and records it, with the work's commit. One that is there already stays as it
   * is.
   */
  Uni<Void> open(Item item);

  Uni<Optional<Item>> find(ItemId id);

  /** The newest first. */
  Uni<List<Item>> page(Query query);

  /** Publishes a page of them once more, in the order of their ids. */
  Uni<List<ItemId>> republish(String after, int limit);

  /** What stands at a school stands where the school does now. */
  Uni<Void> followSchools(Collection<SchoolId> schools);
}
