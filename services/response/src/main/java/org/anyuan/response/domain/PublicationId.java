package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** What was published: one version of one statement. */
public record PublicationId(UUID value) {
  public static PublicationId of(String field, String text) {
    return new PublicationId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
