package org.anyuan.patrol.application.beat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.patrol.domain.beat.Beat.Visit;
import org.anyuan.patrol.domain.beat.BeatId;

/** Visits of targets. */
public interface Visits {
  Uni<Optional<Visit>> find(String id);

  /** With its event and its line in the audit trail. */
  Uni<Void> add(Visit visit);

  /** Of a beat, the time of the latest distinct visit of a school before a time. */
  Uni<Optional<Instant>> latest(BeatId beat, String schoolId, Instant before);

  /** Distinct ones in a time, by beat and school. */
  Uni<Map<BeatId, Map<String, Integer>>> count(
      Collection<BeatId> beats, Instant from, Instant until);

  /** Of a day, in the order of their ids. */
  Uni<List<Visit>> list(BeatId beat, Instant from, Instant until, String after, int limit);
}
