package org.anyuan.incident.domain;

/** Why a version of a task goes out, and whether the desk has to sound for it. */
public enum TaskReason {
  OPENED(true),
  REPEATED(false),
  SEVERITY_ROSE(true),
  NEW_PLACE(true),
  DECLARED_MAJOR(true),
  CANCEL_REQUESTED(false),
  ACKNOWLEDGED(false),
  CONFIRMED(false),
  OVERDUE(true),
  HANDED_OVER(true),
  MERGED(false),
  SPLIT(false),
  CLOSED(false),
  REOPENED(true),
  LINKED(false),
  UNIT_REPORTED(false),
  UNIT_RECALLED(true),
  DRILL_CONFIRMED(false),
  /** What rang as an exercise or a test is real. */
  TURNED_ACTUAL(true);

  private final boolean sounds;

  TaskReason(boolean sounds) {
    this.sounds = sounds;
  }

  public boolean sounds() {
    return sounds;
  }
}
