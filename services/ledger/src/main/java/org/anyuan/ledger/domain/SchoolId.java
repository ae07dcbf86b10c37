package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record SchoolId(String value) implements Comparable<SchoolId> {
  public static SchoolId of(String field, String value) {
    return new SchoolId(Text.id(field, value));
  }

  @Override
  public int compareTo(SchoolId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
