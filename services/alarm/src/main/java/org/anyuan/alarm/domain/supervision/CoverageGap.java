package org.anyuan.alarm.domain.supervision;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A school whose last alarm path is gone, from then until a path is back. */
public sealed interface CoverageGap {
  Facts facts();

  /**
   * What does not change of it.
   *
   * @param regionPath of the school when it opened
   * @param dueAt by then a path is restored, or something stands in for it
   */
  record Facts(
      UUID id,
      String schoolId,
      String regionPath,
      GapReason reason,
      Instant openedAt,
      Instant dueAt) {}

  /** Its deadline is still to come. */
  record Open(Facts facts) implements CoverageGap {
    /** Empty before its deadline. */
    public Optional<Overdue> at(Instant now) {
      return now.isBefore(facts.dueAt()) ? Optional.empty() : Optional.of(new Overdue(facts, now));
    }

    public Closed close(Instant now, End end) {
      return new Closed(facts, Optional.empty(), now, end);
    }
  }

  record Overdue(Facts facts, Instant since) implements CoverageGap {
    public Closed close(Instant now, End end) {
      return new Closed(facts, Optional.of(since), now, end);
    }
  }

  /** There is nothing more to happen to it: the next gap of the school is another one. */
  record Closed(Facts facts, Optional<Instant> overdueSince, Instant at, End end)
      implements CoverageGap {}

  /** How it ended. */
  enum End {
    PATH_BACK,
    SCHOOL_RETIRED
  }
}
