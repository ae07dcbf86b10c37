package org.anyuan.lead.adapter.in.http.risk;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.RegionId;

/** Regions as a path of this service names them; others' are answered as if there were none. */
@ApplicationScoped
class RegionsOfCaller {
  private final Registry registry;

  RegionsOfCaller(Registry registry) {
    this.registry = registry;
  }

  RegionPath named(Actor actor, String regionId) {
    return registry
        .path(RegionId.of("regionId", regionId))
        .filter(path -> actor.scope().path().filter(mine -> mine.contains(path)).isPresent())
        .orElseThrow(() -> Problem.notFound("No such region (没有这个地区)."));
  }
}
