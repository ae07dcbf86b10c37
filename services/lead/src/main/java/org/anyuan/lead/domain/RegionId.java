package org.anyuan.lead.domain;

import org.anyuan.common.outcome.Text;

/** A node of the region tree. */
public record RegionId(String value) {
  public static RegionId of(String field, String value) {
    return new RegionId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
