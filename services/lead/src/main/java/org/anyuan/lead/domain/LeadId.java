package org.anyuan.lead.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A lead: what somebody saw, heard or fears. */
public record LeadId(UUID value) {
  public static LeadId of(String field, String text) {
    return new LeadId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
