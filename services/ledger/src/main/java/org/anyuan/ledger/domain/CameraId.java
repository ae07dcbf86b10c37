package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

public record CameraId(String value) implements Comparable<CameraId> {
  public static CameraId of(String field, String value) {
    return new CameraId(Text.id(field, value));
  }

  @Override
  public int compareTo(CameraId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
