package org.anyuan.response.domain;

/** What an incident is about, as far as plans tell it apart. */
public enum AlarmKind {
  PANIC,
  DURESS,
  SILENT_PANIC,
  INTRUSION,
  FIRE,
  MEDICAL,
  TAMPER,
  UNREADABLE,
  OTHER
}
