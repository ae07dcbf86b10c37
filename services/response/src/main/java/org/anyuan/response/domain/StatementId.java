package org.anyuan.response.domain;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

/** A statement, through all of its versions. */
public record StatementId(UUID value) {
  public static StatementId of(String field, String text) {
    return new StatementId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
