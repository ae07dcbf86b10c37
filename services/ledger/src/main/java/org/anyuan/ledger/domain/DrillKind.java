package org.anyuan.ledger.domain;

/**
 * What a drill window may hold back for a person to verify. Duress and a silent panic are not here
 * and never will be: whoever is threatened must be heard at once.
 */
public enum DrillKind {
  PANIC,
  INTRUSION,
  FIRE,
  MEDICAL,
  TAMPER
}
