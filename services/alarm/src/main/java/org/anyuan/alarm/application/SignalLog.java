package org.anyuan.alarm.application;

import java.util.concurrent.CompletionStage;
import org.anyuan.proto.alarm.v1.AlarmSignal;

/** The log that the decider reads: a signal in it is on its way to the police lane. */
public interface SignalLog {
  /**
   * Never blocks and never throws: the stage completes when every in-sync copy has it, and fails
   * when it is refused or its time is over. After a failure it may still be in the log.
   */
  CompletionStage<Void> append(AlarmSignal signal);
}
