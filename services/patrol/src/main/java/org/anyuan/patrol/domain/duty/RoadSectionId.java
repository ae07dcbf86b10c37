package org.anyuan.patrol.domain.duty;

import org.anyuan.common.outcome.Text;

public record RoadSectionId(String value) {
  public static RoadSectionId of(String field, String value) {
    return new RoadSectionId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
