package org.anyuan.notify.domain;

import org.anyuan.common.outcome.Text;

/** A roster. */
public record RosterId(String value) {
  public static RosterId of(String field, String value) {
    return new RosterId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
