package org.anyuan.ledger.domain.item;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.SchoolId;

/**
 * Something that was found wanting.
 *
 * @param path its school's, which row-level security goes by
 */
public record Item(
    ItemId id,
    ItemSource source,
    SchoolId school,
    RegionPath path,
    Mode mode,
    Instant openedAt,
    ReviewFinding finding,
    ItemState state) {

  /**
   * What a look back told.
   *
   * @param at when it was found, not when it was heard of
   */
  public record Told(
      String eventId, SchoolId school, Mode mode, Instant at, ReviewFinding finding) {}

  /** Each finding is one item. */
  public static Item opened(Told told, RegionPath path) {
    return new Item(
        ItemId.ofEvent(told.eventId()),
        ItemSource.RESPONSE_REVIEW,
        told.school(),
        path,
        told.mode(),
        // As the store keeps it.
        told.at().truncatedTo(ChronoUnit.MICROS),
        told.finding(),
        ItemState.OPEN);
  }
}
