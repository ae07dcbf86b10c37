package org.anyuan.ledger.domain.item;

/** What the cause of an item counted as. Only ACTUAL is counted unless somebody asks otherwise. */
public enum Mode {
  ACTUAL,
  EXERCISE,
  TEST
}
