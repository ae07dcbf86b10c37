package org.anyuan.notify.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationEvent;
import org.anyuan.notify.domain.escalation.EscalationId;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Notice;
import org.anyuan.notify.domain.escalation.Sweep.Watched;

/** The escalations. */
public interface Escalations {
  Uni<Optional<Escalation>> find(EscalationId id);

  /** Until the end of the work, nobody else changes it. */
  Uni<Optional<Escalation>> lock(EscalationId id);

  /** One for each addressee. */
  Uni<List<Escalation>> lockOf(IncidentId incident, TaskId task);

  /** All of the tasks of these. */
  Uni<List<Escalation>> lockWithTheirs(Collection<EscalationId> ids);

  /** Of all tasks of the incidents, those that are over among them. */
  Uni<List<Escalation>> lockOf(Collection<IncidentId> incidents);

  /** Whose next step is due, the longest due first. */
  Uni<List<EscalationId>> due(Instant now, int limit);

  /**
   * What was decided, and what came of it when it was done.
   *
   * @param told of each notice
   */
  record Done(Decided decided, List<Line.Told> told) {
    public Done {
      told = List.copyOf(told);
    }
  }

  /** All of them with their events and lines, in one transaction. */
  Uni<Void> save(List<Done> done, Instant now);

  /** The alarm that one had stopped. What mends it is saved besides. */
  Uni<Void> raiseStray(Escalation stray, Instant now);

  /** Everybody who was told so far. */
  Uni<Set<PersonId>> told(EscalationId id);

  /** As it is stored, whatever the types promise: a row without a time as well. Of these alone. */
  Uni<List<Watched>> watched(List<EscalationId> ids);

  /** The same of all that are not over, in the order of ids. */
  Uni<List<Watched>> going(Optional<EscalationId> after, int limit);

  /** What a list is asked for by. No lane: none at all. */
  record Query(
      Optional<IncidentId> incident,
      Optional<TaskId> task,
      Optional<Boolean> open,
      Set<Lane> lanes,
      Optional<EscalationId> after,
      int limit) {}

  Uni<List<Escalation>> page(Query query);

  /** In its order, the newest so many. */
  Uni<List<Entry>> record(EscalationId id, int limit);

  /** A line of an escalation's history. */
  record Entry(long sequence, Instant at, Line line) {}

  /** What happened in it. */
  sealed interface Line {
    /** It was so from then on. */
    record Stood(EscalationState.Name state, Severity severity, Optional<Instant> nextAt)
        implements Line {}

    /**
     * A notice.
     *
     * @param not who was not told, and why
     */
    record Told(
        int notice,
        Notice.Cause cause,
        Set<PersonId> told,
        Set<PersonId> doubtful,
        Map<PersonId, Choice.Why> not)
        implements Line {}

    record Alarmed(EscalationEvent.Cause cause, int notice) implements Line {}

    /** The sweep found it standing still. */
    record Strayed() implements Line {}
  }
}
