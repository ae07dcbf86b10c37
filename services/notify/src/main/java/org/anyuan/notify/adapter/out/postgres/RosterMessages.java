package org.anyuan.notify.adapter.out.postgres;

import java.time.Instant;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.notify.v1.NotifyEvent;
import org.anyuan.proto.notify.v1.RosterChanged;
import org.anyuan.proto.notify.v1.SwapChanged;
import org.anyuan.proto.notify.v1.SwapState;

/** What others hear of rosters: that they changed, from when on. Nobody's name. */
final class RosterMessages {
  private RosterMessages() {}

  static NotifyEvent of(Roster roster, Instant from, Actor by, Instant at) {
    return event("roster", roster.id().value(), roster.version(), roster.details(), by, at)
        .setRosterChanged(
            RosterChanged.newBuilder()
                .setRosterId(roster.id().value())
                .setFrom(Timestamps.of(from)))
        .build();
  }

  static NotifyEvent of(Swap swap, RosterDetails of, Actor by, Instant at) {
    return event("swap", swap.id().value(), swap.version(), of, by, at)
        .setSwapChanged(
            SwapChanged.newBuilder()
                .setSwapId(swap.id().value())
                .setRosterId(swap.roster().value())
                .setState(SwapState.valueOf("SWAP_STATE_" + swap.state().name().name())))
        .build();
  }

  private static NotifyEvent.Builder event(
      String kind, String id, long version, RosterDetails of, Actor by, Instant at) {
    return NotifyEvent.newBuilder()
        .setEventId(DeterministicId.of(kind, id, Long.toString(version)).toString())
        .setSchoolId(of.school().map(SchoolId::value).orElse(""))
        .setRegionPath(of.path().value())
        .setMode(Mode.MODE_ACTUAL)
        .setOccurredAt(Timestamps.of(at))
        .setActor(
            org.anyuan.proto.common.v1.Actor.newBuilder()
                .setSubject(by.name())
                .setRole(by.role())
                .setScopePath(by.scope().path().map(RegionPath::value).orElse("")))
        .setVersion(version);
  }
}
