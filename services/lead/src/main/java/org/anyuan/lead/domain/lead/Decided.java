package org.anyuan.lead.domain.lead;

import java.util.List;

/** A lead as it is after a decision, and what happened. */
public record Decided(Lead lead, List<LeadEvent> events) {
  public Decided {
    events = List.copyOf(events);
  }
}
