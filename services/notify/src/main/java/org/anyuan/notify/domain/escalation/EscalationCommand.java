package org.anyuan.notify.domain.escalation;

import org.anyuan.notify.domain.PersonId;

/** What may happen to an escalation. */
public sealed interface EscalationCommand {
  /** By whichever way, told or not. */
  record Acknowledge(PersonId who) implements EscalationCommand {}

  /** Something was done about the incident: what was acknowledged holds. */
  record ShowProgress() implements EscalationCommand {}

  /** A newer version of the task. The policy is the one that fits it now. */
  record ChangeLevel(Level level, Policy policy) implements EscalationCommand {}

  /** It is so late: what is due by then happens, one step at a time. */
  record ReachTime() implements EscalationCommand {}

  /**
   * Nobody could be told of a notice: nobody is on call, has the role, or has a channel.
   *
   * @param notice its number
   */
  record FindNobody(int notice) implements EscalationCommand {}

  /** The task is over. */
  record Close(long taskVersion) implements EscalationCommand {}

  /** The task is open again, and waits for a new acknowledgement. */
  record Reopen(Level level, Policy policy) implements EscalationCommand {}

  /**
   * The sweep found that it stands still. It goes on from where it is; one that is over while its
   * task is not begins again.
   */
  record Resume(Policy policy) implements EscalationCommand {}
}
