package org.anyuan.alarm.application;

import java.util.concurrent.CompletionStage;
import org.anyuan.proto.incident.v1.IncidentCommand;

/**
 * The log of {@link SignalLog}, for what a device declares beside its presses: in the same order as
 * these.
 */
public interface CommandLog {
  /** Never blocks and never throws, as {@link SignalLog#append}. */
  CompletionStage<Void> append(IncidentCommand command);
}
