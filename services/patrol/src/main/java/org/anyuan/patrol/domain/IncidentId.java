package org.anyuan.patrol.domain;

import org.anyuan.common.outcome.Text;

public record IncidentId(String value) {
  public static IncidentId of(String field, String value) {
    return new IncidentId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
