package org.anyuan.ledger.domain.item;

/** What a look back finds, as response tells it. */
public enum FindingKind {
  STEP_LATE,
  STEP_EXCUSED,
  PAIRING_MISSED,
  PAIRING_OVERRIDDEN,
  CORRECTION_LATE,
  FIRST_STATEMENT_LATE,
  FIRST_BRIEFING_LATE,
  REPORT_LATE,
  RECEIPT_LATE,
  TRACK_EXCUSED
}
