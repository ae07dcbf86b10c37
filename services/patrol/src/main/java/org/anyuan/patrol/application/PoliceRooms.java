package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.PoliceRoom;

/** The register of campus police rooms, as far as the work's scope reaches. */
public interface PoliceRooms {
  Uni<Optional<PoliceRoom>> lock(SchoolId school);

  Uni<List<PoliceRoom>> page(String after, int limit);

  /** The schools that have one that is open. */
  Uni<List<SchoolId>> open();

  Uni<Void> save(String action, PoliceRoom after, Instant now);
}
