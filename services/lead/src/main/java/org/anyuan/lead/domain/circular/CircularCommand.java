package org.anyuan.lead.domain.circular;

/** What may be asked of a circular. */
public sealed interface CircularCommand {
  /** On behalf of whom: the desk of whoever asks. */
  record Acknowledge(Addressee as) implements CircularCommand {}

  record Withdraw() implements CircularCommand {}

  /** It is so late. */
  record ReachTime() implements CircularCommand {}
}
