package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.ledger.domain.Device;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.SchoolId;

public interface Devices extends Aggregates<DeviceId, Device> {
  /**
   * Which devices.
   *
   * @param countersigned false: those alone that the school has still to countersign
   */
  record Query(
      Optional<SchoolId> school, Optional<Boolean> countersigned, String after, int limit) {}

  Uni<List<Device>> page(Query query);

  Uni<Boolean> anyLiveOf(SchoolId school);

  /** How many an enrolment, or an officer, put up. */
  Uni<Long> countInstalledBy(String name);

  /** Takes over the paths of these schools. Nothing is published: a path is no part of a device. */
  Uni<Void> followSchools(Collection<SchoolId> schools);
}
