package org.anyuan.lead.application.attachments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.application.attachments.AttachmentStore.StoreAway;
import org.anyuan.lead.application.attachments.Attachments.Kept;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.attachment.AttachmentId;
import org.anyuan.lead.domain.lead.Disclose;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.protection.Disclosure;

/** Opens a picture to whoever handles its lead, once that it was opened is written down. */
@ApplicationScoped
public class ReadAttachment {
  private final Coordination coordination;
  private final AttachmentStore store;
  private final AttachmentSeal seal;
  private final Clock clock;

  ReadAttachment(
      Coordination coordination, AttachmentStore store, AttachmentSeal seal, Clock clock) {
    this.coordination = coordination;
    this.store = store;
    this.seal = seal;
    this.clock = clock;
  }

  /** A picture as it is shown, once. */
  public static final class Opened {
    private final Attachment attachment;
    private final byte[] bytes;

    Opened(Attachment attachment, byte[] bytes) {
      this.attachment = attachment;
      this.bytes = bytes;
    }

    public Attachment attachment() {
      return attachment;
    }

    public byte[] bytes() {
      return bytes;
    }
  }

  /** Absent for who does not handle the lead, as where there is none. */
  public Uni<Optional<Opened>> open(Actor actor, LeadId lead, AttachmentId id) {
    return coordination
        .work(actor, work -> find(work, lead, id))
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.empty())
                    : fetch(found.get()).map(Optional::of));
  }

  /** Of a lead that was given to its reader as a whole. */
  public Uni<List<Attachment>> of(Work work, Disclosure<Lead, LeadOutline> given) {
    return given instanceof Disclosure.Whole<Lead, LeadOutline>(var lead, var _)
        ? work.attachments().of(lead.id())
        : Uni.createFrom().item(List.of());
  }

  private Uni<Optional<Kept>> find(Work work, LeadId id, AttachmentId attachment) {
    return work.leads()
        .find(id)
        .chain(
            found ->
                found
                    .filter(lead -> handles(work, lead))
                    .map(lead -> find(work, lead, attachment))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private static boolean handles(Work work, Lead lead) {
    return work.actor().by().flatMap(by -> Disclose.to(by, lead).cleared()).isPresent();
  }

  private Uni<Optional<Kept>> find(Work work, Lead lead, AttachmentId id) {
    return work.attachments()
        .find(lead.id(), id)
        .call(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : work.attachments()
                        .recordReading(lead, found.get().attachment(), clock.instant()));
  }

  private Uni<Opened> fetch(Kept kept) {
    return store
        .get(kept.name())
        .map(
            found ->
                new Opened(
                    kept.attachment(), seal.open(kept.name(), same(kept.attachment(), found))));
  }

  private static byte[] same(Attachment attachment, Optional<byte[]> found) {
    var sealed = found.orElseThrow(() -> new StoreAway("what was kept is not in the store", null));
    if (!Digest.of(sealed).equals(attachment.sha256())) {
      throw new IllegalStateException("what is in the store is not what was kept");
    }
    return sealed;
  }
}
