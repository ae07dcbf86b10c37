package org.anyuan.lead.domain.attachment;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A picture of a lead. */
public record AttachmentId(UUID value) {
  public static AttachmentId of(String field, String text) {
    return new AttachmentId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
