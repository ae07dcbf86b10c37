package org.anyuan.alarm.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.INSTALLER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.anyuan.alarm.application.supervision.SeeSupervision;
import org.anyuan.alarm.application.supervision.StatusRow;
import org.anyuan.alarm.application.supervision.SupervisionQueries.State;
import org.anyuan.alarm.application.supervision.SupervisionQueries.StatusFilter;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the devices in use do. What a device is, the ledger tells. */
@Path("/api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision", description = "Supervision of devices · 设备在线监测")
@RolesAllowed({
  POLICE_DISPATCHER,
  POLICE_OFFICER,
  EDUCATION_OFFICER,
  COMMISSION_OFFICER,
  SCHOOL_OFFICER,
  INSPECTOR,
  ADMINISTRATOR,
  INSTALLER
})
class DeviceStatusResource {
  private final SeeSupervision supervision;
  private final Caller caller;

  DeviceStatusResource(SeeSupervision supervision, Caller caller) {
    this.supervision = supervision;
    this.caller = caller;
  }

  @GET
  @Path("statuses")
  @Operation(
      operationId = "listDeviceStatuses",
      summary = "How devices do, in the order of their ids · 设备状态列表")
  public Uni<PageView<StatusView>> list(
      @QueryParam("schoolId") String schoolId,
      @Parameter(description = "A region and all below it, such as /420000/420100/")
          @QueryParam("regionPath")
          String regionPath,
      @Parameter(description = "AWAITED, ONLINE, FAULT, LATE or SILENT; all where absent")
          @QueryParam("state")
          String state,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 500, default 50") @QueryParam("limit") String limit) {
    var most = SupervisionParams.limit(limit);
    var filter =
        new StatusFilter(
            SupervisionParams.id("schoolId", schoolId),
            SupervisionParams.region(regionPath),
            SupervisionParams.name("state", State.class, state),
            SupervisionParams.afterId(cursor),
            most + 1);
    return supervision
        .statuses(caller.scope(), filter)
        .map(
            found ->
                PageView.of(
                    found,
                    most,
                    StatusView::of,
                    (StatusRow last) -> SupervisionParams.cursor(last.deviceId())))
        .onFailure()
        .transform(SupervisionProblems::unavailable);
  }

  @GET
  @Path("{id}/status")
  @Operation(operationId = "getDeviceStatus", summary = "How a device does · 设备状态")
  public Uni<StatusView> get(@PathParam("id") String id) {
    return supervision
        .status(caller.scope(), id)
        .onFailure()
        .transform(SupervisionProblems::unavailable)
        .map(
            found ->
                found
                    .map(StatusView::of)
                    .orElseThrow(
                        () -> Problem.notFound("There is no such device in use in your region.")));
  }
}
