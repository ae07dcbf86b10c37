package org.anyuan.notify.domain.feed;

/** How far an incident is. */
public enum Stage {
  OPEN,
  ACKNOWLEDGED,
  CONFIRMED,
  REOPENED,
  CLOSED,
  /** It became a part of another one. */
  MERGED;

  public boolean over() {
    return switch (this) {
      case CLOSED, MERGED -> true;
      case OPEN, ACKNOWLEDGED, CONFIRMED, REOPENED -> false;
    };
  }
}
