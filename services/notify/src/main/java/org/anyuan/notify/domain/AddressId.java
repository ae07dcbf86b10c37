package org.anyuan.notify.domain;

import org.anyuan.common.outcome.Text;

/** One way to reach a person: which number or mailbox that is, its channel alone knows. */
public record AddressId(String value) {
  public static AddressId of(String field, String value) {
    return new AddressId(Text.id(field, value));
  }

  @Override
  public String toString() {
    return value;
  }
}
