package org.anyuan.incident.domain;

import java.util.UUID;

public record SignalId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
