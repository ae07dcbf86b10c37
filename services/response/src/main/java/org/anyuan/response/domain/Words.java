package org.anyuan.response.domain;

import org.anyuan.common.outcome.Text;

/** The same in Chinese and in English, in one line each. */
public record Words(String zh, String en) {
  public static final int LONGEST = 200;

  public static Words of(String field, String zh, String en) {
    return new Words(
        Text.required(field + ".zh", zh, LONGEST), Text.required(field + ".en", en, LONGEST));
  }
}
