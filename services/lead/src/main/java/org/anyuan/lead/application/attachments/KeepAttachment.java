package org.anyuan.lead.application.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.CommandLead;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Allowance;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.attachment.AttachmentId;
import org.anyuan.lead.domain.attachment.Content;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;

/** Adds a picture to a lead: its bytes first, then that they are its. */
@ApplicationScoped
public class KeepAttachment {
  /** Many times as long as a store may take. */
  static final Duration UNOWNED = Duration.ofMinutes(15);

  private final Coordination coordination;
  private final CommandLead command;
  private final AttachmentStore store;
  private final AttachmentSeal seal;
  private final Clock clock;

  KeepAttachment(
      Coordination coordination,
      CommandLead command,
      AttachmentStore store,
      AttachmentSeal seal,
      Clock clock) {
    this.coordination = coordination;
    this.command = command;
    this.store = store;
    this.seal = seal;
    this.clock = clock;
  }

  /**
   * What lies in the store, and is nobody's yet.
   *
   * @param sha256 of it as it lies there
   */
  public record Brought(ObjectName name, Content content, String sha256) {}

  /** Stores it, if it would be taken as things are now. */
  public Uni<Outcome<Brought>> bring(
      Actor actor, LeadId lead, Content content, Allowance allowance) {
    var name = ObjectName.next(lead);
    return coordination
        .work(actor, work -> announce(work, name, content, allowance))
        .chain(
            outcome ->
                outcome instanceof Outcome.Changed<Lead>
                    ? put(name, content).map(Outcome.Changed<Brought>::new)
                    : Uni.createFrom().item(outcome.<Brought>map(_ -> null)));
  }

  private Uni<Outcome<Lead>> announce(
      Work work, ObjectName name, Content content, Allowance allowance) {
    return work.leads()
        .find(name.lead())
        .chain(found -> may(work, found, content, allowance))
        .call(
            outcome ->
                outcome instanceof Outcome.Changed<Lead>(var lead)
                    ? work.attachments().announce(lead, name, clock.instant().plus(UNOWNED))
                    : Uni.createFrom().voidItem());
  }

  private Uni<Brought> put(ObjectName name, Content content) {
    var sealed = seal.seal(name, content.bytes());
    return store.put(name, sealed).replaceWith(new Brought(name, content, Digest.of(sealed)));
  }

  /** Makes it the lead's, which is held until the end of the work: no two are the last one. */
  public Uni<Outcome<Attachment>> keep(
      Work work, AttachmentId id, Brought brought, Allowance allowance, Optional<String> spent) {
    var lead = brought.name().lead();
    return work.leads()
        .lock(lead)
        .chain(found -> may(work, found, brought.content(), allowance))
        .chain(
            outcome ->
                outcome instanceof Outcome.Changed<Lead>
                    ? command.on(work, lead, new LeadCommand.Attach(), action(work))
                    : Uni.createFrom().item(outcome))
        .chain(
            outcome ->
                outcome instanceof Outcome.Changed<Lead>(var attached)
                    ? add(work, attached, id, brought, spent)
                    : Uni.createFrom().item(outcome.<Attachment>map(_ -> null)));
  }

  private static String action(Work work) {
    return work.actor().equals(Actor.SYSTEM) ? "lead.attached-by-reporter" : "lead.attached";
  }

  private Uni<Outcome<Attachment>> add(
      Work work, Lead lead, AttachmentId id, Brought brought, Optional<String> spent) {
    // As exactly as it is stored, so that the same one is told with the same time.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return work.attachments()
        .of(lead.id())
        .map(
            kept ->
                new Attachment(
                    id,
                    lead.id(),
                    kept.size() + 1,
                    brought.content().type(),
                    brought.content().length(),
                    brought.sha256(),
                    work.actor().by().map(By::agency).orElseThrow(),
                    now))
        .call(
            attachment ->
                work.attachments()
                    .add(lead, new Attachments.Kept(attachment, brought.name(), spent)))
        .map(Outcome.Changed::new);
  }

  /** Changed where it would be. */
  private Uni<Outcome<Lead>> may(
      Work work, Optional<Lead> found, Content content, Allowance allowance) {
    var by = work.actor().by();
    if (found.isEmpty() || by.isEmpty()) {
      return Uni.createFrom().item(Outcome.notFound("lead"));
    }
    var lead = found.get();
    if (lead.on(new LeadCommand.Attach(), by.get(), clock.instant())
        instanceof Outcome.Refused<?>(var reason, var field, var message)) {
      return Uni.createFrom().item(Outcome.refused(reason, field, message));
    }
    return work.attachments()
        .of(lead.id())
        .map(kept -> allowance.refusal(kept, by.get().agency(), content.length()))
        .map(
            refusal ->
                refusal.isPresent()
                    ? Outcome.refused(Reason.CONFLICT, "body", refusal.get())
                    : new Outcome.Changed<>(lead));
  }
}
