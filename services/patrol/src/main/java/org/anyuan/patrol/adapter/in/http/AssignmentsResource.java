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
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.KeepAssignments;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.AssignmentId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/duties/assignments")
@Tag(name = "duties", description = "Peak duty (高峰勤务)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class AssignmentsResource {
  private final Patrol patrol;
  private final KeepAssignments assignments;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;

  AssignmentsResource(
      Patrol patrol,
      KeepAssignments assignments,
      Creation creation,
      CurrentActor current,
      Regions regions) {
    this.patrol = patrol;
    this.assignments = assignments;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(summary = "Assignments in the order of their ids")
  public Uni<Page<AssignmentView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("spotId") String spotId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId),
            Given.id("schoolId", schoolId),
            Optional.empty(),
            Given.id("spotId", spotId),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(actor, work -> work.guard().assignments().list(filter))
        .map(found -> Paging.page(found, most, AssignmentView::of, a -> a.id().value()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, EDUCATION_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(
      summary = "Assigns somebody to a spot on every school day of a time",
      description = "A school assigns its own people, and no police officers.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<AssignmentView>> assign(
      @HeaderParam("Idempotency-Key") String key, AssignmentBody body) {
    var wanted = Given.body(body).details();
    return creation
        .<Assignment>once(
            "assignment",
            key,
            body,
            (work, id) -> work.guard().assignments().find(id),
            (work, id) -> assignments.assign(work, new AssignmentId(id), wanted))
        .map(outcome -> Answers.view(outcome, AssignmentView::of))
        .map(view -> Answers.created("/api/v1/duties/assignments/" + view.id(), view));
  }

  /** The last day on which it counts. */
  @Schema(name = "AssignmentEnd")
  record EndBody(@Schema(required = true) String last) {}

  @POST
  @Path("{id}/end")
  @RolesAllowed({POLICE_DISPATCHER, EDUCATION_OFFICER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Ends an assignment with a day")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<AssignmentView> end(@PathParam("id") String id, EndBody body) {
    var assignment = AssignmentId.of("id", id);
    var last = Given.day("last", Given.body(body).last());
    return patrol
        .work(current.actor(), work -> assignments.end(work, assignment, last))
        .map(outcome -> Answers.view(outcome, AssignmentView::of));
  }
}
