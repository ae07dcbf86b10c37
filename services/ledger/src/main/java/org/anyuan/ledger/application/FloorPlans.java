package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.picture.Picture;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.FloorPlan;
import org.anyuan.ledger.domain.FloorPlanId;
import org.anyuan.ledger.domain.SchoolId;

/** Plans of floors, as far as the work's scope reaches. They are published to nobody. */
public interface FloorPlans {
  /** All of a school, by building and floor, without their pictures. */
  Uni<List<FloorPlan>> of(SchoolId school);

  /** One with its picture, as it was looked at when it came. */
  Uni<Optional<KeptPicture>> find(SchoolId school, FloorPlanId id);

  /** Instead of the one before, if there was one. */
  Uni<Void> keep(FloorPlan plan, RegionPath path, Picture picture);

  /** False: there was none. */
  Uni<Boolean> remove(SchoolId school, FloorPlanId id);

  /** What stands at a school stands where the school does now. */
  Uni<Void> followSchools(Collection<SchoolId> schools);
}
