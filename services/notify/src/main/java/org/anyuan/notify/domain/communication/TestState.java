package org.anyuan.notify.domain.communication;

import java.time.Instant;

/** How a test stands. */
public sealed interface TestState {
  /** Not sent yet. */
  record Ordered(Instant since) implements TestState {}

  /** Sent; answers are awaited. */
  record Open(Instant deadline) implements TestState {}

  /** All have answered, or the time is over. */
  record Closed(Instant since) implements TestState {}
}
