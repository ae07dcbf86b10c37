package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.FindCameras;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.Incidents;
import org.anyuan.proto.incident.v1.Incident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Incidents, to read. */
@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Incidents", description = "警情")
@APIResponse(responseCode = "200", description = "What the caller may know of it")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class IncidentsResource {
  private static final int MOST_CAMERAS = 10;

  private final Viewers viewers;
  private final FindIncident find;
  private final Incidents incidents;
  private final FindCameras cameras;

  IncidentsResource(Viewers viewers, FindIncident find, Incidents incidents, FindCameras cameras) {
    this.viewers = viewers;
    this.find = find;
    this.incidents = incidents;
    this.cameras = cameras;
  }

  @GET
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.SCHOOL_OFFICER
  })
  @Operation(
      operationId = "listIncidents",
      summary = "Incidents of the caller's region, the newest first (警情列表)")
  public PageView<IncidentView> list(
      @BeanParam IncidentQuery query,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var filter = query.filter();
    var viewer = viewers.current();
    return PageView.of(
        incidents.list(filter, Params.page(cursor, limit), viewer.scope()),
        i -> IncidentView.of(i, viewer));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR,
    Role.SCHOOL_OFFICER
  })
  @Operation(operationId = "getIncident", summary = "One incident (警情详情)")
  public IncidentView get(@PathParam("id") String id) {
    var viewer = viewers.current();
    var incident = find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
    return viewer.police()
        ? PoliceIncidentView.of(incident, cameras(incident))
        : IncidentView.of(incident, viewer);
  }

  private List<IncidentCameraView> cameras(Incident incident) {
    return FindCameras.mayShow(incident) && cameras.complete()
        ? CamerasResource.views(cameras, incident, MOST_CAMERAS)
        : null;
  }

  @GET
  @Path("{id}/timeline")
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.COMMISSION_OFFICER,
    Role.INSPECTOR
  })
  @Operation(
      operationId = "getIncidentTimeline",
      summary = "What happened, the oldest first; words, presses and people for the police alone")
  public PageView<TimelineView> timeline(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var viewer = viewers.current();
    var page = Params.page(cursor, limit);
    var incident = find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
    return PageView.of(
        TimelineView.readable(
            incidents.timeline(incident.getIncidentId(), page, viewer.scope()), viewer),
        e -> TimelineView.of(e, viewer));
  }

  @GET
  @Path("{id}/signals")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "listSignalsOfIncident",
      summary = "Every press that the incident holds now, the oldest first")
  public PageView<SignalView> signals(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var viewer = viewers.current();
    var page = Params.page(cursor, limit);
    var incident = find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
    return PageView.of(
        incidents.signals(incident.getIncidentId(), page, viewer.scope()), SignalView::of);
  }
}
