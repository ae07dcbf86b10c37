package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record DeviceId(String value) implements Comparable<DeviceId> {
  public static DeviceId of(String field, String value) {
    return new DeviceId(Text.id(field, value));
  }

  @Override
  public int compareTo(DeviceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
