package org.anyuan.incident.domain;

import java.util.UUID;

/** A lead, as lead calls it. */
public record LeadId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
