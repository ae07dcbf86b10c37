package org.anyuan.patrol.domain.post;

import java.time.Instant;

/** What may be asked of a post, and what time brings it. */
public sealed interface PostCommand {
  Instant now();

  record Establish(Instant now) implements PostCommand {}

  record Suspend(String reason, Instant now) implements PostCommand {}

  record Resume(Instant now) implements PostCommand {}

  record Withdraw(String reason, Instant now) implements PostCommand {}

  /** Asks whether its deadline passed. */
  record Watch(Instant now) implements PostCommand {}
}
