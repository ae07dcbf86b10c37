package org.anyuan.ledger.domain.item;

/** Where an item comes from. */
public enum ItemSource {
  /** The look back on a response to a major incident, as it was closed. */
  RESPONSE_REVIEW
}
