package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.ledger.domain.Camera;
import org.anyuan.ledger.domain.CameraId;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SpaceType;

public interface Cameras extends Aggregates<CameraId, Camera> {
  /**
   * Which cameras.
   *
   * @param building where it hangs
   */
  record Query(
      Optional<SchoolId> school,
      Optional<SpaceType> spaceType,
      Optional<String> building,
      Optional<Boolean> enabled,
      boolean retired,
      String after,
      int limit) {}

  Uni<List<Camera>> page(Query query);

  Uni<Boolean> anyLiveOf(SchoolId school);

  /** Takes over the paths of these schools. Nothing is published: a path is no part of a camera. */
  Uni<Void> followSchools(Collection<SchoolId> schools);

  /**
   * Stores and publishes what a probe has confirmed. Nothing of it is an act of anybody's, so the
   * audit trail has no line of it. What is changed was locked before.
   */
  Uni<Void> confirm(Camera camera);
}
