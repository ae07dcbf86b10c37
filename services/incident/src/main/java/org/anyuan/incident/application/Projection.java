package org.anyuan.incident.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.anyuan.proto.incident.v1.IncidentEvent;

/** What queries and reports read, written from the events alone. */
public interface Projection {

  /** The next offset of each partition. May throw {@link StoreUnavailable}. */
  Map<Integer, Long> positions(Collection<Integer> partitions);

  /** Events and positions change in one transaction, or not at all. */
  Result apply(Batch batch);

  /** The history's coming months. May throw {@link StoreUnavailable}. */
  void prepareMonths(Instant now);

  record Batch(List<Logged> events, Map<Integer, Advance> advances) {}

  /** An event and its place in its log, which is the order of a school's events. */
  record Logged(IncidentEvent event, long offset) {}

  /** The position that must stand there, and the one that follows it. */
  record Advance(long from, long to) {}

  sealed interface Result {
    record Applied() implements Result {}

    /** Another copy has the partition now: read the positions again. */
    record Overtaken() implements Result {}

    record Unavailable(String reason) implements Result {}

    /** It will never fit, however often it is tried. */
    record Poisonous(String reason) implements Result {}
  }
}
