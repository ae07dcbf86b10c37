package org.anyuan.notify.domain;

import org.anyuan.common.outcome.Text;

/** A task of a lane, as incident calls it. */
public record TaskId(String value) {
  public static TaskId of(String field, String value) {
    return new TaskId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
