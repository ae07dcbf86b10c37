package org.anyuan.lead.application.attachments;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.attachment.AttachmentId;
import org.anyuan.lead.domain.lead.Lead;

/** What is known of attachments within the actor's scope, and which bytes belong to none. */
public interface Attachments {
  /**
   * With where its bytes lie.
   *
   * @param work what was spent for it, never twice; absent of who is signed in
   */
  record Kept(Attachment attachment, ObjectName name, Optional<String> work) {}

  /** In the order in which they came. */
  Uni<List<Attachment>> of(LeadId lead);

  Uni<Optional<Kept>> find(LeadId lead, AttachmentId id);

  /** That bytes will lie there, which nobody owns unless it is said before a time. */
  Uni<Void> announce(Lead lead, ObjectName name, Instant until);

  /** Owned from now on; a clash where they were given up before. */
  Uni<Void> add(Lead lead, Kept kept);

  /** That somebody looks at it. */
  Uni<Void> recordReading(Lead lead, Attachment attachment, Instant now);

  /** All of a lead: their bytes are due to go. */
  Uni<Void> forget(LeadId lead, Instant now);

  /**
   * Bytes that nobody owns and whose time is over. Nobody can come to own them any more.
   *
   * @param again when they are due again, if they are not reported gone
   */
  Uni<List<ObjectName>> takeDue(Instant now, Instant again, int limit);

  Uni<Void> gone(ObjectName name);
}
