package org.anyuan.notify.domain;

import org.anyuan.common.outcome.Text;

/**
 * A person, by the name of the account that signs in: no name of a person, no number of a
 * telephone.
 */
public record PersonId(String value) {
  public static PersonId of(String field, String value) {
    return new PersonId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
