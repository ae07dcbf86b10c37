package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;

/**
 * A time of exercise. It is known before it begins, or it is none: nobody calls an alarm an
 * exercise afterwards.
 *
 * @param path its school's or region's, which row-level security goes by
 */
public record Exercise(ExerciseDetails details, RegionPath path, long version, boolean cancelled) {
  private static final Duration FURTHEST = Duration.ofDays(366);

  public ExerciseId id() {
    return details.id();
  }

  /** What is wanted beside what is. */
  public static Outcome<Exercise> decide(
      ExerciseDetails wanted, Optional<Exercise> current, RegionPath path, Instant now) {
    if (current.isPresent()) {
      var exercise = current.get();
      if (exercise.cancelled) {
        return Outcome.refused(Reason.CONFLICT, "id", "the exercise is cancelled");
      }
      if (!now.isBefore(exercise.details.beginsAt())) {
        return Outcome.refused(
            Reason.CONFLICT, "beginsAt", "the exercise has begun: it can be cancelled only");
      }
      if (!wanted.ofSamePlaceAs(exercise.details)) {
        return Outcome.refused(
            Reason.INVALID, "schoolId", "an exercise stays where it is: register another one");
      }
    }
    if (!now.isBefore(wanted.beginsAt())) {
      return Outcome.refused(Reason.INVALID, "beginsAt", "in the future: it is registered before");
    }
    if (now.plus(FURTHEST).isBefore(wanted.beginsAt())) {
      return Outcome.refused(Reason.INVALID, "beginsAt", "at most a year from now");
    }
    return current.isPresent() && wanted.equals(current.get().details)
        ? new Outcome.Unchanged<>(current.get())
        : new Outcome.Changed<>(
            new Exercise(wanted, path, current.map(Exercise::version).orElse(0L) + 1, false));
  }

  /** Before it begins or while it runs; from then on its presses are real. */
  public Outcome<Exercise> cancel(Instant now) {
    if (cancelled) {
      return new Outcome.Unchanged<>(this);
    }
    return now.isBefore(details.endsAt())
        ? new Outcome.Changed<>(new Exercise(details, path, version + 1, true))
        : Outcome.refused(Reason.CONFLICT, "endsAt", "the exercise is over");
  }
}
