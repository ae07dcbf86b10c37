package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.Incidents;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.Viewer;
import org.anyuan.proto.incident.v1.AddNote;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people write to an incident: the police, and the school to its own while it is open. */
@Path("/api/v1/incidents/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class NotesResource {
  private final Viewers viewers;
  private final FindIncident find;
  private final Incidents incidents;
  private final CommandIncident command;

  NotesResource(Viewers viewers, FindIncident find, Incidents incidents, CommandIncident command) {
    this.viewers = viewers;
    this.find = find;
    this.incidents = incidents;
    this.command = command;
  }

  /** What somebody wrote. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "WrittenNote")
  record NoteView(String noteId, Instant at, String by, String role, String text) {
    static NoteView of(IncidentEvent e) {
      return new NoteView(
          e.getEventId(),
          Times.at(e.hasDecidedAt(), e.getDecidedAt()),
          Times.text(e.getActor().getSubject()),
          Times.text(e.getActor().getRole()),
          e.getNoteAdded().getText());
    }
  }

  @GET
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER, Role.SCHOOL_OFFICER})
  @Operation(
      operationId = "listNotes",
      summary = "What was written, the oldest first; to a school what its own people wrote (备注)")
  @APIResponse(responseCode = "200", description = "A part may hold fewer than asked for")
  public PageView<NoteView> list(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var viewer = viewers.current();
    var page = Params.page(cursor, limit);
    var incident = incident(id, viewer);
    return PageView.of(
        readable(incidents.notes(incident.getIncidentId(), page, viewer.scope()), viewer),
        NoteView::of);
  }

  private static Page<IncidentEvent> readable(Page<IncidentEvent> page, Viewer viewer) {
    return viewer.police()
        ? page
        : new Page<>(
            page.items().stream()
                .filter(e -> e.getActor().getRole().equals(Role.SCHOOL_OFFICER))
                .toList(),
            page.next());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER, Role.SCHOOL_OFFICER})
  @Operation(
      operationId = "addNote",
      summary = "A note for the police (备注); a school's officer adds what is known to its own",
      description = "A school adds to its incident while that is open, the police at any time.")
  @APIResponse(
      responseCode = "200",
      description = "Decided: the incident as it stands, as the caller may know it",
      content = @Content(schema = @Schema(implementation = IncidentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the Location says where to look",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response add(
      @PathParam("id") String id,
      @HeaderParam(Params.KEY) String key,
      @NotNull @Valid Bodies.Note body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var incident = incident(id, viewer);
    if (viewer.school() && ended(incident)) {
      throw Problem.of(409, "not-allowed-in-state", "The incident has ended. Call 110.");
    }
    return CommandAnswers.ok(
        command.give(
            viewer,
            checked,
            incident,
            b -> b.setAddNote(AddNote.newBuilder().setText(body.text().strip()))),
        i -> IncidentView.of(i, viewer));
  }

  private static boolean ended(Incident incident) {
    return incident.getState() == IncidentState.INCIDENT_STATE_CLOSED
        || incident.getState() == IncidentState.INCIDENT_STATE_MERGED;
  }

  private Incident incident(String id, Viewer viewer) {
    return find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
  }
}
