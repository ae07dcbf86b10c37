package org.anyuan.ledger.domain.item;

/** How far an item is. One state has no transitions, so this is no sealed lifecycle yet. */
public enum ItemState {
  OPEN
}
