package org.anyuan.ledger.domain;

import org.anyuan.common.outcome.Text;

/** Why somebody did something, in their own words: kept in the audit trail. */
public record Sentence(String value) {
  public static final int LONGEST = 500;

  public static Sentence of(String field, String text) {
    return new Sentence(Text.required(field, text, LONGEST));
  }
}
