package org.anyuan.lead.domain.duplicate;

import java.time.Instant;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.protection.Protected;

/** What of a lead is compared. */
public record Compared(
    LeadId lead, SchoolId school, Category category, Instant seenAt, Protected<String> words) {
  public static Compared of(Lead lead) {
    return new Compared(
        lead.id(),
        lead.about().school(),
        lead.category(),
        lead.report().seenAt(),
        lead.report().words());
  }
}
