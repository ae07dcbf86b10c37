package org.anyuan.notify.domain.delivery;

import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Text;

/** A delivery. Whoever decides once more to send the same makes the same one. */
public record DeliveryId(UUID value) {
  public static DeliveryId of(String field, String text) {
    return new DeliveryId(Text.uuid(field, text));
  }

  public static DeliveryId of(DedupKey key) {
    return new DeliveryId(DeterministicId.of("delivery", key.text()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
