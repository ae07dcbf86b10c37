package org.anyuan.response.adapter.in.http.concern;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.adapter.in.http.ReasonBody;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.concern.KeepConcerns;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernCommand;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.publication.Anonymous;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each may be repeated as it is. */
@Path("/api/v1/concerns/{id}")
@Tag(name = "concerns")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  MEDIA_OFFICER,
  COMMISSION_OFFICER
})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class ConcernStepsResource {
  private static final int LONGEST_REASON = 200;

  private final Coordination coordination;
  private final KeepConcerns concerns;
  private final CurrentActor current;
  private final Clock clock;

  ConcernStepsResource(
      Coordination coordination, KeepConcerns concerns, CurrentActor current, Clock clock) {
    this.coordination = coordination;
    this.concerns = concerns;
    this.current = current;
    this.clock = clock;
  }

  /** With which one it is answered. */
  @Schema(name = "ConcernGroup")
  record GroupBody(@Schema(required = true) String headId) {}

  @PUT
  @Operation(summary = "Says it better, or where it belongs")
  public Uni<ConcernView> edit(@PathParam("id") String id, ConcernBody body) {
    var wanted = Given.body(body).details(clock.instant());
    return answer(id, (work, concern) -> concerns.edit(work, concern, wanted));
  }

  @POST
  @Path("group")
  @Operation(summary = "It is the same as another one, and is answered with it (归并)")
  public Uni<ConcernView> group(@PathParam("id") String id, GroupBody body) {
    var head = ConcernId.of("headId", Given.body(body).headId());
    return answer(id, (work, concern) -> concerns.group(work, concern, head));
  }

  @POST
  @Path("ungroup")
  @Operation(summary = "It is another matter after all")
  public Uni<ConcernView> ungroup(@PathParam("id") String id) {
    return command(id, new ConcernCommand.Ungroup(), "concern.ungrouped");
  }

  @POST
  @Path("answer")
  @Operation(summary = "A statement met it, or a person did (回应)")
  public Uni<ConcernView> answer(@PathParam("id") String id, AnswerBody body) {
    var answer = Given.body(body).answer();
    return answer(id, (work, concern) -> concerns.answer(work, concern, answer));
  }

  @POST
  @Path("dismiss")
  @Operation(summary = "There is nothing to answer")
  public Uni<ConcernView> dismiss(@PathParam("id") String id, ReasonBody body) {
    var reason = Anonymous.required("reason", Given.body(body).reason(), LONGEST_REASON);
    return command(id, new ConcernCommand.Dismiss(reason), "concern.dismissed");
  }

  @POST
  @Path("reopen")
  @Operation(summary = "The answer did not settle it")
  public Uni<ConcernView> reopen(@PathParam("id") String id) {
    return command(id, new ConcernCommand.Reopen(), "concern.reopened");
  }

  private Uni<ConcernView> command(String id, ConcernCommand command, String action) {
    return answer(id, (work, concern) -> concerns.on(work, concern, command, action));
  }

  private interface Doing {
    Uni<Outcome<Concern>> on(Work work, ConcernId id);
  }

  private Uni<ConcernView> answer(String id, Doing doing) {
    var concern = ConcernId.of("id", id);
    Function<Work, Uni<Outcome<Concern>>> work = w -> doing.on(w, concern);
    return coordination
        .work(current.actor(), work)
        .map(outcome -> Answers.view(outcome, ConcernView::of));
  }
}
