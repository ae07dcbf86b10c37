package org.anyuan.lead.domain;

import org.anyuan.common.outcome.Text;

/** A school, as ledger calls it. */
public record SchoolId(String value) {
  public static SchoolId of(String field, String value) {
    return new SchoolId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
