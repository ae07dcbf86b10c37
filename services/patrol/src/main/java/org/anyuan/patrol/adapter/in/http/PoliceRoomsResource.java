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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.patrol.application.KeepPoliceRooms;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.SchoolId;
import org.anyuan.patrol.domain.unit.PoliceRoom;
import org.anyuan.patrol.domain.unit.Shift;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/units/police-rooms")
@Tag(name = "police rooms", description = "The register of campus police rooms (校园警务室)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class PoliceRoomsResource {
  private final Patrol patrol;
  private final KeepPoliceRooms keep;
  private final CurrentActor current;

  PoliceRoomsResource(Patrol patrol, KeepPoliceRooms keep, CurrentActor current) {
    this.patrol = patrol;
    this.keep = keep;
    this.current = current;
  }

  /** A room as it is wanted. */
  @Schema(name = "PoliceRoomRequest")
  record Body(
      @Schema(nullable = true, description = "Absent: around the clock") UnitBody.ShiftBody hours,
      @Schema(required = true, minimum = "1", maximum = "50") Integer staff,
      @Schema(required = true, minimum = "0", description = "Of the staff, police officers")
          Integer officers,
      @Schema(defaultValue = "true", description = "A closed one stays, and counts no more")
          Boolean open) {}

  /** A room as it is. */
  @Schema(name = "PoliceRoom")
  record View(
      String schoolId,
      String regionPath,
      @Schema(nullable = true) UnitBody.ShiftBody hours,
      int staff,
      int officers,
      boolean open,
      long version) {
    static View of(PoliceRoom room) {
      return new View(
          room.school().value(),
          room.path().value(),
          room.hours().map(UnitBody.ShiftBody::of).orElse(null),
          room.staff(),
          room.officers(),
          room.open(),
          room.version());
    }
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
  @Operation(summary = "Rooms in the order of their schools' ids, closed ones too")
  public Uni<Page<View>> list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    return patrol
        .work(current.actor(), work -> work.policeRooms().page(Paging.after(cursor), most + 1))
        .map(found -> Paging.page(found, most, View::of, room -> room.school().value()));
  }

  @PUT
  @Path("{schoolId}")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(
      summary = "Registers, changes or closes a school's room; the same again changes nothing")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<View> put(@PathParam("schoolId") String schoolId, Body body) {
    var given = Bodies.required(body);
    var wanted =
        new KeepPoliceRooms.Wanted(
            SchoolId.of("schoolId", schoolId),
            Optional.ofNullable(given.hours())
                .flatMap(h -> Shift.of("hours", h.begins(), h.ends())),
            Bodies.required("staff", given.staff()),
            Bodies.required("officers", given.officers()),
            given.open() == null || given.open());
    return patrol
        .work(current.actor(), work -> keep.put(work, wanted))
        .map(outcome -> Answers.view(outcome, View::of));
  }

  @GET
  @Path("rates")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Operation(
      summary = "How many schools have an open room: of a region, then of each directly below it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<List<KeepPoliceRooms.Rate>> rates(@QueryParam("regionId") String regionId) {
    var region = RegionId.of("regionId", regionId);
    return patrol
        .work(current.actor(), work -> keep.rates(work, region))
        .map(outcome -> Answers.view(outcome, rates -> rates));
  }
}
