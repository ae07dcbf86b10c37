package org.anyuan.lead.domain.lead;

/** What makes a lead graver, as its reporter or the desk ticks it. */
public enum Sign {
  HAPPENING_NOW(2),
  WEAPON(2),
  SOMEBODY_HURT(2),
  /** Somebody said that they will. */
  THREAT(1),
  SEVERAL_HARMED(1),
  /** It happened before. */
  REPEATED(1),
  UNDER_14(1);

  private final int points;

  Sign(int points) {
    this.points = points;
  }

  public int points() {
    return points;
  }
}
