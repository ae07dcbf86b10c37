package org.anyuan.alarm.application.supervision;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where a copy that does not judge tells the one that does which devices it heard. */
public interface SharedSightings {
  /** Completes when they are durable. */
  CompletionStage<Void> tell(List<Sightings.Sighted> sightings);
}
