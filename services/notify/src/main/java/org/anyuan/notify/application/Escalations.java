package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.Sweep.OpenTask;
import org.anyuan.notify.domain.escalation.Sweep.Watched;

/** The escalations. */
public interface Escalations {
  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Escalation>> lock(EscalationId id);

  /** One for each addressee. */
  Uni<List<Escalation>> lockOf(TaskId task);

  /** Whose next step is due; none that another copy works on. */
  Uni<List<EscalationId>> due(Instant now, int limit);

  /** The escalation and what is to be done because of it, in one transaction. */
  Uni<Void> save(Decided decided, Instant now);

  /** As it is stored, whatever the types promise: a row without a time as well. */
  Uni<List<Watched>> watched(Optional<EscalationId> after, int limit);

  /** By incident's own events, not by what was started here. */
  Uni<List<OpenTask>> openTasks(Optional<TaskId> after, int limit);
}
