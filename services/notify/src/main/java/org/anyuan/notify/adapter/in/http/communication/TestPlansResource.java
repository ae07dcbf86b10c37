package org.anyuan.notify.adapter.in.http.communication;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.communication.OrderTests;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.TestPlan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rosters/{id}/communication-tests/plan")
@Tag(name = "communication tests")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class TestPlansResource {
  private final Coordination coordination;
  private final FindRosters rosters;
  private final OrderTests order;
  private final CurrentActor current;
  private final Clock clock;

  TestPlansResource(
      Coordination coordination,
      FindRosters rosters,
      OrderTests order,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.rosters = rosters;
    this.order = order;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "When a roster is tested by itself")
  public Uni<TestPlanBody.View> get(@PathParam("id") String id) {
    var roster = RosterId.of("id", id);
    return coordination
        .<Optional<TestPlan>>work(
            current.actor(),
            work ->
                rosters
                    .find(work, roster)
                    .chain(
                        found ->
                            found.isPresent()
                                ? work.communicationTests().findPlan(roster)
                                : Uni.createFrom().item(Optional.empty())))
        .map(found -> Answers.found(found, plan -> TestPlanBody.View.of(plan, clock.instant())));
  }

  @PUT
  @RolesAllowed({
    POLICE_DISPATCHER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "Has a roster tested by itself, in the place of what was planned before")
  public Uni<TestPlanBody.View> put(@PathParam("id") String id, TestPlanBody body) {
    var roster = RosterId.of("id", id);
    var when = Given.body(body).when();
    var wanted = OrderBody.order(body.whom(), body.answerWithin());
    return coordination
        .work(current.actor(), work -> order.plan(work, roster, when, wanted))
        .map(outcome -> Answers.view(outcome, p -> TestPlanBody.View.of(p, clock.instant())));
  }

  @DELETE
  @RolesAllowed({
    POLICE_DISPATCHER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Operation(summary = "No more tests by themselves")
  @APIResponse(responseCode = "204", description = "Removed")
  public Uni<Void> remove(@PathParam("id") String id) {
    var roster = RosterId.of("id", id);
    return coordination
        .work(current.actor(), work -> order.removePlan(work, roster))
        .invoke(outcome -> Answers.view(outcome, plan -> plan))
        .replaceWithVoid();
  }
}
