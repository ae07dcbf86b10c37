package org.anyuan.lead.domain.protection;

import org.anyuan.common.outcome.Text;
import org.anyuan.lead.domain.LeadId;

/** Free text of a lead: whatever it is about, it may name somebody. */
public final class ProtectedWords {
  private ProtectedWords() {}

  public static Protected<String> required(LeadId lead, String field, String text, int most) {
    return Protected.of(lead, Text.required(field, text, most));
  }

  /** Absent is empty. */
  public static Protected<String> optional(LeadId lead, String field, String text, int most) {
    return Protected.of(lead, Text.optional(field, text, most));
  }
}
