package org.anyuan.notify.adapter.in.http.delivery;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.delivery.ReplayDeliveries;
import org.anyuan.notify.application.delivery.ShowDelivery;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each may be repeated as it is. */
@Path("/api/v1/deliveries")
@Tag(name = "deliveries")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class DeliveryStepsResource {
  private final Coordination coordination;
  private final ReplayDeliveries replay;
  private final ShowDelivery show;
  private final CurrentActor current;
  private final Clock clock;

  DeliveryStepsResource(
      Coordination coordination,
      ReplayDeliveries replay,
      ShowDelivery show,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.replay = replay;
    this.show = show;
    this.current = current;
    this.clock = clock;
  }

  @POST
  @Path("{id}/replay")
  @RolesAllowed({POLICE_DISPATCHER, EDUCATION_OFFICER, MEDIA_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Sends a dead letter once more (重发)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DeliveryView> replay(@PathParam("id") String id) {
    var delivery = DeliveryId.of("id", id);
    return coordination
        .work(current.actor(), work -> replay.one(work, delivery, clock.instant()))
        .map(outcome -> Answers.view(outcome, DeliveryView::of));
  }

  /** How many, and whether there are others. */
  @Schema(name = "ReplayedDeadLetters")
  record ReplayedView(int replayed, boolean more) {}

  @POST
  @Path("dead-letters/replay")
  @RolesAllowed(ADMINISTRATOR)
  @Operation(
      summary = "Sends dead letters once more, the newest first",
      description = "At most so many at once; `more`: the same again takes further ones.")
  public Uni<ReplayedView> replayMany(DeadLettersBody body) {
    var query = Given.body(body).query(current.actor());
    return coordination
        .work(current.actor(), work -> replay.many(work, query, clock.instant()))
        .map(done -> new ReplayedView(done.count(), done.more()));
  }

  @POST
  @Path("{id}/shown")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "The caller's page has painted it: a message by SSE or Web Push arrived")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<DeliveryView> shown(@PathParam("id") String id) {
    var delivery = DeliveryId.of("id", id);
    return coordination
        .work(current.actor(), work -> show.shown(work, delivery, clock.instant()))
        .map(outcome -> Answers.view(outcome, DeliveryView::of));
  }
}
