package org.anyuan.patrol.adapter.in.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Scoped;

/**
 * Which part of the tree a request is about: the one that it names, or all that the caller sees.
 */
@ApplicationScoped
class Regions {
  private final Scoped scoped;

  Regions(Scoped scoped) {
    this.scoped = scoped;
  }

  RegionPath of(Actor actor, String regionId) {
    return Given.id("regionId", regionId)
        .map(id -> named(actor, id))
        .or(() -> actor.scope().path())
        .orElseThrow(() -> new InvalidField("regionId", "required"));
  }

  Optional<RegionPath> ifNamed(Actor actor, String regionId) {
    return Given.id("regionId", regionId).map(id -> named(actor, id));
  }

  private RegionPath named(Actor actor, String id) {
    return switch (scoped.region(actor, "regionId", id)) {
      case Outcome.Changed<RegionPath>(var path) -> path;
      case Outcome.Unchanged<RegionPath>(var path) -> path;
      case Outcome.Refused<RegionPath>(var _, var field, var message) ->
          throw new InvalidField(field, message);
    };
  }
}
