package org.anyuan.notify.adapter.in.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.RegionId;

/** The region that a request names, as far as its caller may decide about it. */
@ApplicationScoped
public class Regions {
  private final Registry registry;

  Regions(Registry registry) {
    this.registry = registry;
  }

  public RegionPath named(Actor actor, String id) {
    return registry
        .path(RegionId.of("regionId", id))
        .filter(
            path -> actor.scope().schoolId().isEmpty() && actor.scope().allows(path.value(), ""))
        .orElseThrow(() -> new InvalidField("regionId", "no such region, or outside of yours"));
  }
}
