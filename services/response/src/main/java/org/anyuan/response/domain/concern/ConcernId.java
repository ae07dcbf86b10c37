package org.anyuan.response.domain.concern;

import java.util.UUID;
import org.anyuan.common.outcome.Text;

public record ConcernId(UUID value) {
  public static ConcernId of(String field, String text) {
    return new ConcernId(Text.uuid(field, text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
