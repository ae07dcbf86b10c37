package org.anyuan.notify.domain;

import org.anyuan.common.outcome.Text;

/** A school, as the registry calls it. */
public record SchoolId(String value) {
  public static SchoolId of(String field, String value) {
    return new SchoolId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
