package org.anyuan.notify.domain.feed;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

public record SubscriptionId(UUID value) {
  public static SubscriptionId of(String field, String text) {
    return new SubscriptionId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
