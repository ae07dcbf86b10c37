package org.anyuan.lead.domain.lead;

import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.protection.Disclosure;

/**
 * What a reader is given of a lead. Whoever handles it: all. Others within whose reach it is: an
 * outline, unless there is something to protect; then they are not told that there is such a lead,
 * but for the agency that it is offered to. A school learns nothing of what it does not handle: it
 * may be one of its own who is accused.
 */
public final class Disclose {
  private Disclose() {}

  public static Disclosure<Lead, LeadOutline> to(By reader, Lead lead) {
    return Clearance.of(reader, lead.handlers())
        .<Disclosure<Lead, LeadOutline>>map(clearance -> new Disclosure.Whole<>(lead, clearance))
        .orElseGet(
            () ->
                mayKnow(reader, lead)
                    ? new Disclosure.Outline<>(LeadOutline.of(lead))
                    : new Disclosure.Nothing<>());
  }

  private static boolean mayKnow(By reader, Lead lead) {
    return reader.reaches(lead.about().path(), lead.about().school())
        && (isOffered(reader, lead) || (!lead.isProtected() && readsOutlines(reader.agency())));
  }

  /** Whoever has to answer has to know that there is something to answer. */
  private static boolean isOffered(By reader, Lead lead) {
    return lead.hand().offer().filter(offer -> offer.to() == reader.agency()).isPresent();
  }

  /** Who is told that there are leads that they do not handle, but for what is protected. */
  public static boolean readsOutlines(Agency agency) {
    return switch (agency) {
      case EDUCATION, POLICE, COMMISSION, INSPECTION -> true;
      case SCHOOL, SERVICE -> false;
    };
  }
}
