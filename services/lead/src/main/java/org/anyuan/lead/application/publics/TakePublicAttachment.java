package org.anyuan.lead.application.publics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.attachments.KeepAttachment;
import org.anyuan.lead.domain.attachment.Allowance;
import org.anyuan.lead.domain.attachment.Content;

/** Stores a picture of whoever holds a receipt, to be kept with the lead that it is for. */
@ApplicationScoped
public class TakePublicAttachment {
  private final Coordination coordination;
  private final KeepAttachment keep;

  TakePublicAttachment(Coordination coordination, KeepAttachment keep) {
    this.coordination = coordination;
    this.keep = keep;
  }

  /** Not known where number and code do not belong together. */
  public Uni<Outcome<KeepAttachment.Brought>> bring(String number, String code, Content content) {
    return coordination
        .work(Actor.SYSTEM, unit -> TakePublicLead.opened(unit, number, code))
        .chain(
            kept ->
                kept.map(
                        receipt ->
                            keep.bring(Actor.SYSTEM, receipt.lead(), content, Allowance.REPORTER))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("receipt"))));
  }
}
