package org.anyuan.notify.domain.escalation;

import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.TaskId;

/** An escalation: of one task at one of its addressees. */
public record EscalationId(UUID value) {
  public static EscalationId of(String field, String text) {
    return new EscalationId(Text.uuid(field, text));
  }

  /**
   * The same one, however often the task is heard of; another one for another incident, whatever it
   * calls its tasks: no press may ever stand in the way of another.
   */
  public static EscalationId of(IncidentId incident, TaskId task, String regionId) {
    return new EscalationId(
        DeterministicId.of("escalation", incident.value(), task.value(), regionId));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
