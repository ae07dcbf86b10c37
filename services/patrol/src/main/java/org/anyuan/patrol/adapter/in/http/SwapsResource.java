package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Answers;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.SwapDuties;
import org.anyuan.patrol.domain.duty.DutyId;
import org.anyuan.patrol.domain.duty.Swap;
import org.anyuan.patrol.domain.duty.SwapId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/duties/swaps")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class SwapsResource {
  private final Patrol patrol;
  private final SwapDuties swaps;
  private final Creation creation;
  private final CurrentActor current;

  SwapsResource(Patrol patrol, SwapDuties swaps, Creation creation, CurrentActor current) {
    this.patrol = patrol;
    this.swaps = swaps;
    this.creation = creation;
    this.current = current;
  }

  /** Which two duties. */
  @Schema(name = "SwapBody")
  record SwapBody(
      @Schema(required = true) String dutyId, @Schema(required = true) String withDutyId) {}

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "One swap")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<SwapView> get(@PathParam("id") String id) {
    var swap = SwapId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.guard().swaps().find(swap.value()))
        .map(found -> Answers.found(found, SwapView::of));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Asks another to exchange duties (换岗)",
      description = "Nothing changes before the other consents.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<SwapView>> propose(
      @HeaderParam("Idempotency-Key") String key, SwapBody body) {
    var mine = DutyId.of("dutyId", Given.body(body).dutyId());
    var theirs = DutyId.of("withDutyId", body.withDutyId());
    return creation
        .<Swap>once(
            "swap",
            key,
            body,
            (work, id) -> work.guard().swaps().find(id),
            (work, id) -> swaps.propose(work, new SwapId(id), mine, theirs))
        .map(outcome -> Answers.view(outcome, SwapView::of))
        .map(view -> Answers.created("/api/v1/duties/swaps/" + view.id(), view));
  }

  @POST
  @Path("{id}/accept")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Consents: both duties change hands, unless one is no longer theirs to give")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SwapView> accept(@PathParam("id") String id) {
    var swap = SwapId.of("id", id);
    return patrol
        .work(current.actor(), work -> swaps.accept(work, swap))
        .map(outcome -> Answers.view(outcome, SwapView::of));
  }

  @POST
  @Path("{id}/decline")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Declines")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<SwapView> decline(@PathParam("id") String id) {
    var swap = SwapId.of("id", id);
    return patrol
        .work(current.actor(), work -> swaps.decline(work, swap))
        .map(outcome -> Answers.view(outcome, SwapView::of));
  }
}
