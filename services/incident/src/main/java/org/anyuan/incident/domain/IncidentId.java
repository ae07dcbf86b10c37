package org.anyuan.incident.domain;

import java.util.UUID;

public record IncidentId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
