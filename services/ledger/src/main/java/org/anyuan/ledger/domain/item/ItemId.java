package org.anyuan.ledger.domain.item;

import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Text;

public record ItemId(UUID value) {
  /** The same event opens the same item, whoever replays it. */
  public static ItemId ofEvent(String eventId) {
    return new ItemId(DeterministicId.of("item", eventId));
  }

  public static ItemId of(String field, String text) {
    return new ItemId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
