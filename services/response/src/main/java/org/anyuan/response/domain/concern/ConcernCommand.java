package org.anyuan.response.domain.concern;

/** What may be asked of a concern. */
public sealed interface ConcernCommand {
  record Edit(ConcernDetails wanted) implements ConcernCommand {}

  /**
   * It is the same as another one.
   *
   * @param head as it is now
   */
  record Group(Concern head) implements ConcernCommand {}

  record Ungroup() implements ConcernCommand {}

  record Reply(Answer answer) implements ConcernCommand {}

  record Dismiss(String reason) implements ConcernCommand {}

  /** The answer did not settle it, or it was no mistake after all. */
  record Reopen() implements ConcernCommand {}
}
