package org.anyuan.lead.adapter.in.http;

import java.time.Instant;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.attachment.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A picture of a lead, without its pixels. */
@Schema(name = "LeadAttachment")
record AttachmentView(
    String id,
    int number,
    @Schema(description = "Made of its number: a file's own name is not kept") String fileName,
    String mediaType,
    int bytes,
    @Schema(description = "SERVICE: by who reported it, without signing in") Agency as,
    Instant at) {
  static AttachmentView of(Attachment attachment) {
    return new AttachmentView(
        attachment.id().toString(),
        attachment.number(),
        attachment.fileName(),
        attachment.type().mediaType(),
        attachment.bytes(),
        attachment.as(),
        attachment.at());
  }
}
