package org.anyuan.patrol.domain.unit;

import org.anyuan.common.outcome.Text;

public record UnitId(String value) implements Comparable<UnitId> {
  public static UnitId of(String field, String value) {
    return new UnitId(Text.id(field, value));
  }

  @Override
  public int compareTo(UnitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
