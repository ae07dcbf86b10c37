package org.anyuan.lead.domain;

import org.anyuan.common.outcome.Text;

/** Whoever does something, by the name of the account that signs in: no name of a person. */
public record PersonId(String value) {
  public static PersonId of(String field, String value) {
    return new PersonId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
