package org.anyuan.notify.adapter.in.http.feed;

import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.feed.KeepSubscriptions.Draft;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.feed.IncidentFilter;
import org.anyuan.notify.domain.feed.Subscription;
import org.anyuan.notify.domain.feed.Wanted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody subscribes to. */
@Schema(name = "SubscriptionRequest")
record SubscriptionBody(
    @Schema(
            nullable = true,
            description = "PERSON: my duties by a roster; ROSTER: everybody's; INCIDENTS. It stays")
        String kind,
    @Schema(maxLength = 60) String name,
    @Schema(nullable = true, description = "Of PERSON and ROSTER; it stays") String rosterId,
    @Schema(nullable = true, description = "Of INCIDENTS; all where absent") FilterBody filter,
    @Schema(
            nullable = true,
            description = "Of INCIDENTS: one's own where absent, or one that is told less")
        String lane,
    @Schema(nullable = true, description = "A WEBHOOK address of one's own that is told, too")
        String addressId,
    @Schema(nullable = true, description = "To change one: the version that was read")
        Long version) {

  Draft made(Actor actor, Regions regions) {
    var wanted =
        switch (Text.oneOf("kind", Wanted.Kind.class, kind)) {
          case PERSON -> new Wanted.MyDuties(roster());
          case ROSTER -> new Wanted.RosterDuties(roster());
          case INCIDENTS -> incidents(actor, regions);
        };
    if (wanted.ofRoster().isPresent()) {
      checkNoFilter();
    } else if (rosterId != null) {
      throw new InvalidField("rosterId", "not of INCIDENTS");
    }
    return new Draft(name, wanted, push());
  }

  /** What it is to stays; which incidents may be others. */
  Draft changed(Subscription before, Actor actor, Regions regions) {
    if (kind != null && !kind.equals(before.wanted().kind().name())) {
      throw new InvalidField("kind", "it stays " + before.wanted().kind());
    }
    var roster = before.wanted().ofRoster().map(RosterId::value);
    if (rosterId != null && !Optional.of(rosterId).equals(roster)) {
      throw new InvalidField("rosterId", "it stays");
    }
    return switch (before.wanted()) {
      case Wanted.Incidents _ -> new Draft(name, incidents(actor, regions), push());
      case Wanted.MyDuties _, Wanted.RosterDuties _ -> {
        checkNoFilter();
        yield new Draft(name, before.wanted(), push());
      }
    };
  }

  private RosterId roster() {
    return RosterId.of("rosterId", Given.required("rosterId", rosterId));
  }

  private Wanted.Incidents incidents(Actor actor, Regions regions) {
    var as = FilterQuery.lane(actor, lane);
    return new Wanted.Incidents(
        as, filter == null ? IncidentFilter.ALL : filter.filter(actor, as, regions));
  }

  private void checkNoFilter() {
    if (filter != null) {
      throw new InvalidField("filter", "of INCIDENTS alone");
    }
    if (lane != null) {
      throw new InvalidField("lane", "of INCIDENTS alone");
    }
  }

  private Optional<AddressId> push() {
    return Optional.ofNullable(addressId).map(id -> AddressId.of("addressId", id));
  }
}
