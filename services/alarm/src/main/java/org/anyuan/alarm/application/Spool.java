package org.anyuan.alarm.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.alarm.v1.AlarmSignal;

/** Where signals wait while the log does not take them. Every call ends within its own deadline. */
public interface Spool {
  /** Durable once it completes. The same signal of the same moment again changes nothing. */
  Uni<Void> add(AlarmSignal signal);

  /** The log has this one after all. */
  Uni<Void> drained(AlarmSignal signal);

  /** The log has these. */
  Uni<Void> drained(Collection<Long> ids);

  /** Renews or takes the right to drain; false while another copy of alarm holds it. */
  Uni<Boolean> lease(String holder);

  /**
   * The next to drain: a fair share of every school, each in the order of arrival, and none whose
   * writer may still hear from the log.
   */
  Uni<List<SpooledSignal>> next(int max);

  Uni<Depth> depth();

  /** Forgets what the log has had for long enough that no stream resumes from before it. */
  Uni<Integer> forgetDrained();

  /** Those of the changes since then that are wanted; without a moment, those of just now. */
  Uni<Changes> changes(Optional<Instant> since, Predicate<Change.Key> wanted);

  /** What the scope may see: all undrained, and what was drained since. */
  Uni<List<Change>> state(Scope scope, Optional<Instant> drainedSince);

  /** A signal that waits. */
  record SpooledSignal(long id, AlarmSignal signal) {}

  /** How many wait, and since when. */
  record Depth(long signals, Optional<Instant> oldest) {}

  /** A signal came to wait, or is drained. */
  record Change(Key key, Instant at, AlarmSignal signal) {
    /** What happens to a signal in the spool happens once. */
    public record Key(long id, boolean drained) {}
  }

  /** Changes, and the store's time from which to ask on. */
  record Changes(Instant asOf, List<Change> changes) {}
}
