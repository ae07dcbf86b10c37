package org.anyuan.notify.adapter.in.http.delivery;

import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.delivery.DeliveryLog.Query;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.domain.Bounds;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.Failure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which dead letters; without a field all of them. */
@Schema(name = "DeadLetters")
record DeadLettersBody(
    String incidentId,
    @Schema(description = "The name of an account") String recipient,
    @Schema(implementation = ChannelKind.class) String channel,
    @Schema(implementation = Failure.class) String failure,
    @Schema(description = "Queued at or after, RFC 3339") String from,
    @Schema(description = "Queued before, RFC 3339") String until,
    @Schema(minimum = "1", maximum = "500", defaultValue = "500") Integer limit) {
  private static final int MOST = 500;

  Query query(Actor actor) {
    return new Query(
        Reader.of(actor),
        Optional.ofNullable(incidentId).map(id -> IncidentId.of("incidentId", id)),
        Optional.empty(),
        Optional.ofNullable(recipient).map(name -> Asked.person(actor, name)),
        Optional.empty(),
        Optional.ofNullable(channel).map(c -> Text.oneOf("channel", ChannelKind.class, c)),
        Optional.ofNullable(failure).map(f -> Text.oneOf("failure", Failure.class, f)),
        Optional.ofNullable(from).map(t -> Given.time("from", t)),
        Optional.ofNullable(until).map(t -> Given.time("until", t)),
        true,
        Optional.empty(),
        limit == null ? MOST : Bounds.number("limit", limit, 1, MOST));
  }
}
