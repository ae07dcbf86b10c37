package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.BiFunction;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.problem.Problem;
import org.anyuan.patrol.application.KeepUnits;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Units;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.Unit;
import org.anyuan.patrol.domain.unit.UnitId;
import org.anyuan.patrol.domain.unit.UnitKind;
import org.anyuan.patrol.domain.unit.UnitStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/units")
@Tag(name = "units", description = "Units and what they do now (警力)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class UnitsResource {
  private final Patrol patrol;
  private final KeepUnits keep;
  private final Repeats repeats;
  private final UnitViews views;
  private final CurrentActor current;

  UnitsResource(
      Patrol patrol, KeepUnits keep, Repeats repeats, UnitViews views, CurrentActor current) {
    this.patrol = patrol;
    this.keep = keep;
    this.repeats = repeats;
    this.views = views;
    this.current = current;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "Units in use, in the order of their ids",
      description =
          "Badge numbers and live positions are for the police, and for a school of its own"
              + " people.")
  public Uni<Page<UnitView>> list(
      @QueryParam("kind") @Parameter(schema = @Schema(implementation = UnitKind.class)) String kind,
      @QueryParam("status") @Parameter(schema = @Schema(implementation = UnitStatus.Name.class))
          String status,
      @QueryParam("schoolId") String schoolId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var query =
        new Units.Query(
            Bodies.maybe("kind", UnitKind.class, kind),
            Bodies.maybe("status", UnitStatus.Name.class, status),
            Optional.ofNullable(schoolId).map(id -> SchoolId.of("schoolId", id)),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(current.actor(), work -> work.units().page(query))
        .map(found -> Paging.page(found, most, views::of, unit -> unit.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<UnitView> get(@PathParam("id") String id) {
    var unit = UnitId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.units().find(unit))
        .map(found -> Answers.found(found, views::of));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(
      summary = "Registers a unit; it is off duty at first (登记警力)",
      description = "A school registers its guards, staff and volunteers, no police.")
  @APIResponse(responseCode = "201", description = "Registered")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<UnitView>> add(
      @HeaderParam("Idempotency-Key") String key, UnitBody body) {
    var request = current.key("unit.add", key, Bodies.required(body));
    var id = UnitId.of("id", body.id());
    var wanted = body.details(id);
    return repeats
        .once(
            request,
            id.value(),
            work -> work.units().find(id),
            work -> keep.put(work, wanted, true, Optional.empty()))
        .map(outcome -> Answers.view(outcome, views::of))
        .map(view -> Answers.created("/api/v1/units/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Changes what is registered of a unit; what it does now stays")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<UnitView> change(@PathParam("id") String id, UnitBody body) {
    var unit = UnitId.of("id", id);
    if (Bodies.required(body).id() != null && !body.id().equals(id)) {
      throw Problem.invalid("id", "not the id in the path");
    }
    var wanted = body.details(unit);
    var version = Optional.ofNullable(body.version());
    return act(unit, (work, _) -> keep.put(work, wanted, false, version));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed({POLICE_DISPATCHER, SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "Takes a unit that is off duty out of use")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<UnitView> retire(@PathParam("id") String id) {
    return act(UnitId.of("id", id), keep::retire);
  }

  @POST
  @Path("{id}/on-duty")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Comes on duty; again, it changes nothing (上岗)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<UnitView> onDuty(@PathParam("id") String id) {
    return act(UnitId.of("id", id), keep::goOnDuty);
  }

  @POST
  @Path("{id}/off-duty")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Goes off duty, unless a dispatch holds it; where it was is forgotten at once (下岗)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<UnitView> offDuty(@PathParam("id") String id) {
    return act(UnitId.of("id", id), keep::goOffDuty);
  }

  @POST
  @Path("{id}/available")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(summary = "Is free again after it has cleared a scene (处置完毕，恢复待命)")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<UnitView> available(@PathParam("id") String id) {
    return act(UnitId.of("id", id), keep::becomeAvailable);
  }

  private Uni<UnitView> act(UnitId id, BiFunction<Work, UnitId, Uni<Outcome<Unit>>> doing) {
    return patrol
        .work(current.actor(), work -> doing.apply(work, id))
        .map(outcome -> Answers.view(outcome, views::of));
  }
}
