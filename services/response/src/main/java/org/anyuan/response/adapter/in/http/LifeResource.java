package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.response.ResponseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responses/{id}")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class LifeResource {
  private final Commands commands;

  LifeResource(Commands commands) {
    this.commands = commands;
  }

  /** What there is to say. */
  @Schema(name = "Note")
  record NoteBody(@Schema(nullable = true, maxLength = Given.LONGEST_REASON) String note) {}

  @PUT
  @Path("posts/{duty}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Says who answers for a duty, and who may stand in",
      description = "The commander says; a holder names deputies; the commission may take command.")
  public Uni<ResponseView> fill(
      @PathParam("id") String id, @PathParam("duty") String duty, PostView.Body body) {
    return commands.give(
        id,
        new ResponseCommand.FillPost(
            Text.oneOf("duty", Duty.class, duty), Given.body(body).post("")));
  }

  @POST
  @Path("tracks/{track}/close")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "All that the track had to do is done or excused")
  public Uni<ResponseView> closeTrack(
      @PathParam("id") String id, @PathParam("track") String track, NoteBody body) {
    var note = body == null ? null : body.note();
    return commands.give(
        id,
        new ResponseCommand.CloseTrack(
            track(track), Text.optional("note", note, Given.LONGEST_REASON)));
  }

  @POST
  @Path("tracks/{track}/excuse")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The track is not needed here")
  public Uni<ResponseView> excuseTrack(
      @PathParam("id") String id, @PathParam("track") String track, ReasonBody body) {
    return commands.give(id, new ResponseCommand.ExcuseTrack(track(track), ReasonBody.of(body)));
  }

  @POST
  @Path("tracks/{track}/reopen")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The track has something to do again")
  public Uni<ResponseView> reopenTrack(
      @PathParam("id") String id, @PathParam("track") String track, ReasonBody body) {
    return commands.give(id, new ResponseCommand.ReopenTrack(track(track), ReasonBody.of(body)));
  }

  private static Track track(String name) {
    return Text.oneOf("track", Track.class, name);
  }

  @POST
  @Path("stand-down")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The danger is over; what is left is finished")
  public Uni<ResponseView> standDown(@PathParam("id") String id, ReasonBody body) {
    return commands.give(id, new ResponseCommand.StandDown(ReasonBody.of(body)));
  }

  @POST
  @Path("resume")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The danger is not over")
  public Uni<ResponseView> resume(@PathParam("id") String id, ReasonBody body) {
    return commands.give(id, new ResponseCommand.Resume(ReasonBody.of(body)));
  }

  @POST
  @Path("close")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Closes it, once all three tracks are closed or excused")
  public Uni<ResponseView> close(@PathParam("id") String id, ReasonBody body) {
    return commands.give(id, new ResponseCommand.Close(ReasonBody.of(body)));
  }

  @POST
  @Path("reopen")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Takes it up again, with all three tracks")
  public Uni<ResponseView> reopen(@PathParam("id") String id, ReasonBody body) {
    return commands.give(id, new ResponseCommand.Reopen(ReasonBody.of(body)));
  }
}
