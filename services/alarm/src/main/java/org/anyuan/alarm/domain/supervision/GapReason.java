package org.anyuan.alarm.domain.supervision;

/** Why a school has no path for an alarm. */
public enum GapReason {
  NO_DEVICE,
  /** Every one is disabled or retired. */
  DISABLED,
  /** None of those in use is heard. */
  SILENT,
  /** At least one is heard, and has a fault that keeps an alarm from being sent. */
  FAULT
}
