package org.anyuan.notify.adapter.in.http.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.RosterDetails;

/** Where a new roster belongs: to a school, or to a region. */
@ApplicationScoped
class Places {
  private final Regions regions;
  private final Registry registry;

  Places(Regions regions, Registry registry) {
    this.regions = regions;
    this.registry = registry;
  }

  RosterDetails details(Actor actor, RosterBody body) {
    var lane = body.ofLane();
    if (lane != Lane.SCHOOL) {
      return RosterDetails.of(
          body.name(),
          lane,
          regions.named(actor, body.regionId()),
          Optional.ofNullable(body.schoolId()).map(id -> SchoolId.of("schoolId", id)),
          body.reminds());
    }
    if (body.regionId() != null) {
      throw new InvalidField("regionId", "a school's own roster is where the school is");
    }
    var school = SchoolId.of("schoolId", body.schoolId());
    var path =
        registry
            .path(school)
            .filter(where -> actor.scope().allows(where.value(), school.value()))
            .orElseThrow(() -> new InvalidField("schoolId", "no such school, or outside of yours"));
    return RosterDetails.of(body.name(), lane, path, Optional.of(school), body.reminds());
  }
}
