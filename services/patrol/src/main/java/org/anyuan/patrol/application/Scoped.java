package org.anyuan.patrol.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.proto.ledger.v1.Region;
import org.anyuan.proto.ledger.v1.School;

/** Schools and regions of the ledger, as far as an actor may decide about them. */
@ApplicationScoped
public class Scoped {
  private final Registry registry;

  Scoped(Registry registry) {
    this.registry = registry;
  }

  public Outcome<School> school(Actor actor, String field, String id) {
    return registry
        .school(id)
        .filter(s -> actor.scope().allows(s.getRef().getRegionPath(), id))
        .<Outcome<School>>map(Outcome.Unchanged::new)
        .orElseGet(
            () ->
                Outcome.refused(
                    Reason.INVALID, field, "no such school, or outside of your region or school"));
  }

  /** Whoever is bound to a school decides about no region. */
  public Outcome<RegionPath> region(Actor actor, String field, String id) {
    return registry
        .region(id)
        .map(Region::getPath)
        .filter(path -> actor.scope().schoolId().isEmpty() && actor.scope().allows(path, ""))
        .<Outcome<RegionPath>>map(path -> new Outcome.Unchanged<>(new RegionPath(path)))
        .orElseGet(
            () -> Outcome.refused(Reason.INVALID, field, "no such region, or outside of yours"));
  }

  public static RegionPath path(School school) {
    return new RegionPath(school.getRef().getRegionPath());
  }

  public static Optional<Position> position(School school) {
    var ref = school.getRef();
    return ref.hasPosition()
        ? Optional.of(
            new Position(ref.getPosition().getLongitude(), ref.getPosition().getLatitude()))
        : Optional.empty();
  }
}
