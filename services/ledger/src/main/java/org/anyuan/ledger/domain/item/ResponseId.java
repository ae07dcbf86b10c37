package org.anyuan.ledger.domain.item;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A response to a major incident, as response knows it. */
public record ResponseId(UUID value) {
  public static ResponseId of(String field, String text) {
    return new ResponseId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
