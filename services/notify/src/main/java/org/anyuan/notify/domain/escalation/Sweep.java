package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.notify.domain.TaskId;

/**
 * Proves that nothing has stopped in silence: every open task has an escalation, and every
 * escalation that is not over a time at which it goes on, which is neither long past nor too far
 * away. It looks at what is stored, not at what the types promise: whatever it finds is an alarm.
 */
public final class Sweep {
  private Sweep() {}

  /** What is stored of an escalation. */
  public record Watched(EscalationId id, boolean over, Optional<Instant> next) {
    public static Watched of(Escalation escalation) {
      return new Watched(escalation.id(), escalation.over(), escalation.next());
    }
  }

  /**
   * A task that incident says is open.
   *
   * @param escalation that it must have
   */
  public record OpenTask(TaskId task, EscalationId escalation, Instant since) {}

  /** What has stopped. */
  public sealed interface Stray {
    EscalationId escalation();

    /** A task that nobody is told of. */
    record NeverStarted(TaskId task, EscalationId escalation) implements Stray {}

    /** It is over, and its task is not. */
    record OverTooSoon(TaskId task, EscalationId escalation) implements Stray {}

    record WithoutNext(EscalationId escalation) implements Stray {}

    /** What had to go on did not. */
    record Overdue(EscalationId escalation, Instant next) implements Stray {}

    /** No policy waits for so long: as good as never. */
    record TooFar(EscalationId escalation, Instant next) implements Stray {}
  }

  /**
   * Looks at all.
   *
   * @param grace within which what has just come, or just fell due, may still be on its way
   */
  public static List<Stray> find(
      Collection<OpenTask> tasks, Collection<Watched> escalations, Instant now, Duration grace) {
    var byId = escalations.stream().collect(Collectors.toMap(Watched::id, Function.identity()));
    return Stream.concat(
            tasks.stream()
                .filter(task -> task.since.plus(grace).isBefore(now))
                .flatMap(task -> ofTask(task, byId).stream()),
            escalations.stream().flatMap(watched -> ofEscalation(watched, now, grace).stream()))
        .toList();
  }

  private static Optional<Stray> ofTask(OpenTask task, Map<EscalationId, Watched> byId) {
    var watched = byId.get(task.escalation);
    if (watched == null) {
      return Optional.of(new Stray.NeverStarted(task.task, task.escalation));
    }
    return watched.over
        ? Optional.of(new Stray.OverTooSoon(task.task, task.escalation))
        : Optional.empty();
  }

  private static Optional<Stray> ofEscalation(Watched watched, Instant now, Duration grace) {
    if (watched.over) {
      return Optional.empty();
    }
    if (watched.next.isEmpty()) {
      return Optional.of(new Stray.WithoutNext(watched.id));
    }
    var next = watched.next.get();
    if (next.plus(grace).isBefore(now)) {
      return Optional.of(new Stray.Overdue(watched.id, next));
    }
    return next.isAfter(now.plus(Policy.LONGEST_WAIT).plus(grace))
        ? Optional.of(new Stray.TooFar(watched.id, next))
        : Optional.empty();
  }
}
