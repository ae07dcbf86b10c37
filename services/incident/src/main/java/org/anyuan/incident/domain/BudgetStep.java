package org.anyuan.incident.domain;

/** A step of a task's time budget. */
public enum BudgetStep {
  QUEUED,
  DELIVERED,
  ACKNOWLEDGED,
  /** Past it the task goes to the next superior region, again and again up to the root. */
  ESCALATED,
  /** Of the police task of a drill: past it the drill is none. */
  DRILL_CONFIRMED
}
