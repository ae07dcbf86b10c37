package org.anyuan.lead.domain;

import org.anyuan.common.outcome.Text;

/** An incident, as incident calls it. */
public record IncidentId(String value) {
  public static IncidentId of(String field, String value) {
    return new IncidentId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
