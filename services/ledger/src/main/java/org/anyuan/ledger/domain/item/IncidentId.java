package org.anyuan.ledger.domain.item;

import org.anyuan.common.outcome.Text;

/** An incident, as incident knows it. */
public record IncidentId(String value) {
  public static IncidentId of(String field, String value) {
    return new IncidentId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
