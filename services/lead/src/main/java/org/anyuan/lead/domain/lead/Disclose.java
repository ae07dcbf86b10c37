package org.anyuan.lead.domain.lead;

import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.protection.Disclosure;

/**
 * What a reader is given of a lead. Whoever handles it: all. Others within whose reach it is: an
 * outline, unless there is something to protect; then they are not told that there is such a lead.
 * A school learns nothing of what it does not handle: it may be one of its own who is accused.
 */
public final class Disclose {
  private Disclose() {}

  public static Disclosure<Lead, LeadOutline> to(By reader, Lead lead) {
    return Clearance.of(reader, lead.handlers())
        .<Disclosure<Lead, LeadOutline>>map(clearance -> new Disclosure.Whole<>(lead, clearance))
        .orElseGet(
            () ->
                mayKnow(reader, lead)
                    ? new Disclosure.Outline<>(outline(lead))
                    : new Disclosure.Nothing<>());
  }

  private static boolean mayKnow(By reader, Lead lead) {
    return !lead.isProtected()
        && reader.reaches(lead.about().path(), lead.about().school())
        && switch (reader.agency()) {
          case EDUCATION, POLICE, COMMISSION, INSPECTION -> true;
          case SCHOOL, SERVICE -> false;
        };
  }

  private static LeadOutline outline(Lead lead) {
    return new LeadOutline(
        lead.id(),
        lead.about().school(),
        lead.about().path(),
        lead.category(),
        lead.severity(),
        lead.state().name(),
        lead.hand().holder(),
        lead.about().receivedAt());
  }
}
