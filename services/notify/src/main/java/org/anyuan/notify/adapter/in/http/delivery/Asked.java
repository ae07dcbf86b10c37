package org.anyuan.notify.adapter.in.http.delivery;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.delivery.DeliveryLog.Position;
import org.anyuan.notify.application.delivery.DeliveryLog.Query;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.anyuan.notify.domain.delivery.Failure;
import org.anyuan.notify.domain.delivery.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which deliveries a list is asked for. */
public class Asked {
  private static final int MICROS = 16;

  @QueryParam("incidentId")
  String incidentId;

  @QueryParam("taskId")
  String taskId;

  @QueryParam("recipient")
  @Parameter(description = "The name of an account; me: the caller's")
  String recipient;

  @QueryParam("channel")
  @Parameter(schema = @Schema(implementation = ChannelKind.class))
  String channel;

  @QueryParam("failure")
  @Parameter(schema = @Schema(implementation = Failure.class))
  String failure;

  @QueryParam("from")
  @Parameter(description = "Queued at or after, RFC 3339")
  String from;

  @QueryParam("until")
  @Parameter(description = "Queued before, RFC 3339")
  String until;

  @QueryParam("cursor")
  String cursor;

  @QueryParam("limit")
  @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
  String limit;

  int most() {
    return Paging.limit(limit);
  }

  /** Asks for one more than fits. */
  Query query(Actor actor, String stage, boolean dead) {
    return new Query(
        Reader.of(actor),
        Optional.ofNullable(incidentId).map(id -> IncidentId.of("incidentId", id)),
        Optional.ofNullable(taskId).map(id -> TaskId.of("taskId", id)),
        Optional.ofNullable(recipient).map(name -> person(actor, name)),
        Optional.ofNullable(stage).map(s -> Text.oneOf("stage", Stage.class, s)),
        Optional.ofNullable(channel).map(c -> Text.oneOf("channel", ChannelKind.class, c)),
        Optional.ofNullable(failure).map(f -> Text.oneOf("failure", Failure.class, f)),
        Optional.ofNullable(from).map(t -> Given.time("from", t)),
        Optional.ofNullable(until).map(t -> Given.time("until", t)),
        dead,
        position(Paging.after(cursor)),
        most() + 1);
  }

  static PersonId person(Actor actor, String name) {
    return PersonId.of("recipient", name.equals("me") ? actor.name() : name);
  }

  /** As {@link #cursor(Kept)} writes it. */
  private static Optional<Position> position(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var point = text.indexOf('.');
    if (point < 1 || point > MICROS || !text.substring(0, point).matches("[0-9]+")) {
      throw new InvalidField("cursor", "not a cursor of this list");
    }
    var micros = Long.parseLong(text.substring(0, point));
    return Optional.of(
        new Position(
            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
            DeliveryId.of("cursor", text.substring(point + 1))));
  }

  static String cursor(Kept kept) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, kept.queuedAt()) + "." + kept.id();
  }
}
