package org.anyuan.notify.adapter.in.http.roster;

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
import org.anyuan.common.http.Answers;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.roster.KeepSwaps;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.roster.Swap;
import org.anyuan.notify.domain.roster.SwapId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each by one of the two themselves; each may be repeated as it is. */
@Path("/api/v1/rosters/{id}/swaps/{swap}")
@Tag(name = "swaps")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  ADMINISTRATOR
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class SwapStepsResource {
  private final Coordination coordination;
  private final KeepSwaps keep;
  private final CurrentActor current;

  SwapStepsResource(Coordination coordination, KeepSwaps keep, CurrentActor current) {
    this.coordination = coordination;
    this.keep = keep;
    this.current = current;
  }

  @POST
  @Path("agree")
  @Operation(summary = "Consents; with both consents the duties change hands")
  public Uni<SwapView> agree(@PathParam("id") String id, @PathParam("swap") String swap) {
    return answer(id, swap, keep::agree);
  }

  @POST
  @Path("refuse")
  @Operation(summary = "Does not consent")
  public Uni<SwapView> refuse(@PathParam("id") String id, @PathParam("swap") String swap) {
    return answer(id, swap, keep::refuse);
  }

  @POST
  @Path("cancel")
  @Operation(summary = "Takes the proposal back, by whoever made it")
  public Uni<SwapView> cancel(@PathParam("id") String id, @PathParam("swap") String swap) {
    return answer(id, swap, keep::cancel);
  }

  private interface Doing {
    Uni<Outcome<Swap>> on(Work work, RosterId roster, SwapId swap);
  }

  private Uni<SwapView> answer(String id, String swap, Doing doing) {
    var roster = RosterId.of("id", id);
    var which = SwapId.of("swap", swap);
    return coordination
        .work(current.actor(), work -> doing.on(work, roster, which))
        .map(outcome -> Answers.view(outcome, SwapView::of));
  }
}
