package org.anyuan.lead.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.lead.domain.LeadId;

/**
 * Proves that nothing waits unseen: every lead that is not over has a time at which somebody is
 * told, which is neither long past nor too far away. It looks at what is stored, not at what the
 * types promise: whatever it finds is an alarm.
 */
public final class Sweep {
  /** The longest that any state waits: all visits, and a week after the last. */
  static final Duration LONGEST_WAIT = Times.LAST_VISIT.plus(Times.AFTER_LAST_VISIT);

  private Sweep() {}

  /** What is stored of a lead. */
  public record Watched(LeadId id, boolean over, Optional<Instant> next) {
    public static Watched of(Lead lead) {
      return new Watched(lead.id(), lead.over(), lead.next());
    }
  }

  /** What has stopped. */
  public sealed interface Stray {
    LeadId lead();

    record WithoutNext(LeadId lead) implements Stray {}

    /** What had to go on did not. */
    record Overdue(LeadId lead, Instant next) implements Stray {}

    /** Nothing waits for so long: as good as never. */
    record TooFar(LeadId lead, Instant next) implements Stray {}
  }

  /**
   * Looks at all.
   *
   * @param grace within which what has just fallen due may still be on its way
   */
  public static List<Stray> find(Collection<Watched> leads, Instant now, Duration grace) {
    return leads.stream().flatMap(lead -> stray(lead, now, grace)).toList();
  }

  private static Stream<Stray> stray(Watched lead, Instant now, Duration grace) {
    if (lead.next.isEmpty()) {
      return lead.over ? Stream.empty() : Stream.of(new Stray.WithoutNext(lead.id));
    }
    var next = lead.next.get();
    if (next.plus(grace).isBefore(now)) {
      return Stream.of(new Stray.Overdue(lead.id, next));
    }
    var farthest = now.plus(lead.over ? Times.KEEP_SETTLED : LONGEST_WAIT).plus(grace);
    return next.isAfter(farthest) ? Stream.of(new Stray.TooFar(lead.id, next)) : Stream.empty();
  }
}
