package org.anyuan.notify.domain.escalation;

/** What a decision wants done. */
public sealed interface EscalationEvent {
  record Notify(Notice notice) implements EscalationEvent {}

  /** Whoever runs the system has to look: it is not the people's failure alone. */
  record RaiseAlarm(Cause cause, int notice) implements EscalationEvent {}

  /** Why. */
  enum Cause {
    /** No step was left. */
    EXHAUSTED,
    /** A step told nobody at all, and was passed over. */
    NOBODY_TO_TELL
  }
}
