package org.anyuan.lead.application.attachments;

import java.util.UUID;
import org.anyuan.lead.domain.LeadId;

/**
 * Under which sealed bytes lie in a store: ids alone. Each time something is stored it is another
 * one, so that nothing is ever overwritten.
 */
public record ObjectName(LeadId lead, UUID object) {
  public static ObjectName next(LeadId lead) {
    return new ObjectName(lead, UUID.randomUUID());
  }

  /** A folder for each lead. */
  public String path() {
    return lead + "/" + object;
  }
}
