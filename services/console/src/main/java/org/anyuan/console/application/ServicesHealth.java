package org.anyuan.console.application;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Asks each service whether it is ready. */
public interface ServicesHealth {
  /** As they answered a moment ago, in the order of {@code Owner}. */
  record Asked(Instant at, List<ServiceHealth> services) {}

  /** Never fails, and always ends: who does not answer in time is unreachable. */
  CompletionStage<Asked> ask();
}
