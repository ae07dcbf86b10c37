package org.anyuan.patrol.domain.post;

import java.time.Instant;
import java.util.Optional;

/** How far a post is. From {@link Withdrawn} nothing leads back. */
public sealed interface PostLife {
  /** Wanted, and nobody stands there yet. */
  record Planned(Optional<Instant> dueAt) implements PostLife {
    /** Empty before its deadline, and where it has none. */
    Optional<Overdue> at(Instant now) {
      return dueAt.filter(due -> !now.isBefore(due)).map(due -> new Overdue(due, now));
    }
  }

  /** Its deadline passed, and still nobody stands there. */
  record Overdue(Instant dueAt, Instant since) implements PostLife {}

  /** 已设置. */
  record Established(Instant since) implements PostLife {
    Suspended suspend(String reason, Instant now) {
      return new Suspended(reason, now);
    }
  }

  /** Set up once, and not manned for now, such as while the gate is rebuilt. */
  record Suspended(String reason, Instant since) implements PostLife {
    Established resume(Instant now) {
      return new Established(now);
    }
  }

  record Withdrawn(String reason, Instant at) implements PostLife {}
}
