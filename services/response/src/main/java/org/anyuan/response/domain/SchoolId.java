package org.anyuan.response.domain;

import org.anyuan.common.outcome.Text;

/** A school of the ledger. */
public record SchoolId(String value) {
  public static SchoolId of(String field, String value) {
    return new SchoolId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
