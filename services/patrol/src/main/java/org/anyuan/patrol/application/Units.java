package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;

/** The units, as far as the work's scope reaches. */
public interface Units {
  /**
   * Which units, in the order of ids.
   *
   * @param after the id after which the page starts
   */
  record Query(
      Optional<UnitKind> kind,
      Optional<UnitStatus.Name> status,
      Optional<SchoolId> school,
      String after,
      int limit) {}

  Uni<Optional<Unit>> find(UnitId id);

  /** Holds what it finds until the work is over, in the order of ids always. */
  Uni<Map<UnitId, Unit>> lock(Collection<UnitId> ids);

  Uni<List<Unit>> page(Query query);

  /** Those that changed since, whatever their scope, in the order of ids. */
  Uni<List<Unit>> changedSince(Instant time, String after, int limit);

  /** Stores, publishes and records, with the work's commit. What is changed was locked before. */
  Uni<Void> save(String action, Unit after, Instant now);
}
