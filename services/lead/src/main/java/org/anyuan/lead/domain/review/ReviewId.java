package org.anyuan.lead.domain.review;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A review. */
public record ReviewId(UUID value) {
  public static ReviewId of(String field, String text) {
    return new ReviewId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
