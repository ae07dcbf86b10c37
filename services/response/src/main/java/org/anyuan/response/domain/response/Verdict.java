package org.anyuan.response.domain.response;

/** How a pairing was crossed, from good to bad; the worst one stays. */
public enum Verdict {
  KEPT,
  /** Two people took it upon them. */
  OVERRIDDEN,
  MISSED;

  Verdict worse(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
