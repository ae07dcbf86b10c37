package org.anyuan.response.domain.statement;

/** What a statement is for. */
public enum StatementKind {
  /** 警情通报. */
  STATEMENT,
  /** What is said at a press briefing (新闻发布会). */
  BRIEFING,
  /**
   * What people have to do to be safe (安全提示): one signature, and no pairing holds it up, since
   * waiting may cost lives.
   */
  SAFETY_INSTRUCTION;

  public boolean needsPairings() {
    return switch (this) {
      case STATEMENT, BRIEFING -> true;
      case SAFETY_INSTRUCTION -> false;
    };
  }

  public boolean needsReview() {
    return needsPairings();
  }
}
