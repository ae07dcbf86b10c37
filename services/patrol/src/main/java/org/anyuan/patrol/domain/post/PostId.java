package org.anyuan.patrol.domain.post;

import org.anyuan.common.outcome.Text;

public record PostId(String value) {
  public static PostId of(String field, String value) {
    return new PostId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
