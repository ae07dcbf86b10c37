package org.anyuan.incident.domain;

/** What an alarm is about, with the severity that it has by itself. */
public enum AlarmKind {
  PANIC(Severity.HIGH),
  DURESS(Severity.CRITICAL),
  SILENT_PANIC(Severity.CRITICAL),
  INTRUSION(Severity.HIGH),
  FIRE(Severity.HIGH),
  MEDICAL(Severity.MEDIUM),
  TAMPER(Severity.LOW),
  /** Takes an earlier press back; it opens nothing and closes nothing. */
  CANCEL(Severity.LOW),
  /** Nobody could read the signal, so a person has to look. */
  UNREADABLE(Severity.MEDIUM),
  /** A panel's code that we do not know; it is on the police lane like any press, and sounds. */
  OTHER(Severity.LOW);

  private final Severity severity;

  AlarmKind(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The school must see and hear nothing of it. */
  public boolean silentAtSchool() {
    return this == DURESS || this == SILENT_PANIC;
  }
}
