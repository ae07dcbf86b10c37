package org.anyuan.notify.application.feed;

import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.IncidentFilter;

/**
 * Who follows incidents, and as which lane.
 *
 * @param named the school has named them for alarms that must stay silent there
 */
public record Reader(Actor actor, Lane lane, boolean named, IncidentFilter filter) {

  /** Under whose scope it is read: the store shows a school's silent alarms to nobody of it. */
  Actor scope() {
    return seesSilent() && boundToSchool() ? Actor.SYSTEM : actor;
  }

  public boolean seesSilent() {
    return named || !boundToSchool();
  }

  public boolean boundToSchool() {
    return actor.scope().schoolId().isPresent();
  }

  /** As the store's policies say once more. */
  boolean sees(Entry entry) {
    var seen = entry.seen();
    return entry.lanes().contains(lane)
        && (seesSilent() || !seen.silent())
        && filter.matches(seen)
        && (actor.scope().allows(seen.school().path().value(), seen.school().id().value())
            || (!boundToSchool() && seen.addressees().stream().anyMatch(path -> holds(path))));
  }

  private boolean holds(RegionPath path) {
    return actor.scope().path().filter(own -> own.contains(path)).isPresent();
  }
}
