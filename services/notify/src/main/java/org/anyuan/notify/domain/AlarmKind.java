package org.anyuan.notify.domain;

/** What an incident is about, as far as messages tell it apart. */
public enum AlarmKind {
  PANIC,
  DURESS,
  SILENT_PANIC,
  INTRUSION,
  FIRE,
  MEDICAL,
  TAMPER,
  UNREADABLE,
  OTHER;

  /** Nothing at the school may show or sound it. */
  public boolean silent() {
    return switch (this) {
      case DURESS, SILENT_PANIC -> true;
      case PANIC, INTRUSION, FIRE, MEDICAL, TAMPER, UNREADABLE, OTHER -> false;
    };
  }
}
