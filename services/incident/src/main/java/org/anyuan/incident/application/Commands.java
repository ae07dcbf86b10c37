package org.anyuan.incident.application;

import java.util.List;
import org.anyuan.proto.incident.v1.IncidentCommand;

/** Where commands go to be decided: the same log as the presses, in the same order for a school. */
public interface Commands {

  /**
   * Appends the command and waits for the event that it caused. A command whose id was decided
   * before is not decided again: it has the outcome that it had.
   */
  Outcome give(IncidentCommand command);

  /** Appends the commands and waits for the log only. False: not all confirmed in time. */
  boolean report(List<IncidentCommand> commands);
}
