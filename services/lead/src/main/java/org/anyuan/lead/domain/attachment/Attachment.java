package org.anyuan.lead.domain.attachment;

import java.time.Instant;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.LeadId;

/**
 * A picture of a lead, without its pixels. The name that it came with is not kept: it may be
 * somebody's.
 *
 * @param number from 1, in the order in which they came
 * @param sha256 of what lies in the store, which is sealed
 * @param as whose desk brought it; the service's own for who reported the lead
 */
public record Attachment(
    AttachmentId id,
    LeadId lead,
    int number,
    AttachmentType type,
    int bytes,
    String sha256,
    Agency as,
    Instant at) {
  /** What whoever opens it is offered to call it. */
  public String fileName() {
    return "attachment-" + number + "." + type.suffix();
  }
}
