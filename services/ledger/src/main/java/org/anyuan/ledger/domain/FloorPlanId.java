package org.anyuan.ledger.domain;

import java.util.UUID;
import org.anyuan.common.id.DeterministicId;

/** The same school, building and floor are the same plan. */
public record FloorPlanId(UUID value) {
  public static FloorPlanId of(SchoolId school, Floor floor) {
    return new FloorPlanId(
        DeterministicId.of("floor-plan", school.value(), floor.building(), floor.name()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
