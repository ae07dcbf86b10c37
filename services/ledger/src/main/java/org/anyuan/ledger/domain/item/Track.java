package org.anyuan.ledger.domain.item;

/** Which of the three tracks of a response is behind it. */
public enum Track {
  LAWFUL_HANDLING,
  PUBLIC_INFORMATION,
  PUBLIC_ORDER
}
