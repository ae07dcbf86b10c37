package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record RegionId(String value) implements Comparable<RegionId> {
  public static RegionId of(String field, String value) {
    return new RegionId(Text.id(field, value));
  }

  @Override
  public int compareTo(RegionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
