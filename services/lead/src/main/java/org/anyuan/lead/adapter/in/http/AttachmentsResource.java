package org.anyuan.lead.adapter.in.http;

import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.UploadedPicture;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.attachments.Attachments;
import org.anyuan.lead.application.attachments.KeepAttachment;
import org.anyuan.lead.application.attachments.KeepAttachment.Brought;
import org.anyuan.lead.application.attachments.ReadAttachment;
import org.anyuan.lead.application.attachments.ReadAttachment.Opened;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.attachment.Allowance;
import org.anyuan.lead.domain.attachment.Attachment;
import org.anyuan.lead.domain.attachment.AttachmentId;
import org.anyuan.lead.domain.attachment.Content;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pictures of a lead, for whoever handles it: children are in them. */
@Path("/api/v1/leads/{id}/attachments")
@Tag(name = "leads")
@RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, EDUCATION_OFFICER, SCHOOL_OFFICER})
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class AttachmentsResource {
  private static final Duration WITHIN = Duration.ofSeconds(60);

  private final KeepAttachment keep;
  private final ReadAttachment read;
  private final Creation creation;
  private final CurrentActor current;
  private final Rooms rooms;

  AttachmentsResource(
      KeepAttachment keep,
      ReadAttachment read,
      Creation creation,
      CurrentActor current,
      Rooms rooms) {
    this.keep = keep;
    this.read = read;
    this.creation = creation;
    this.current = current;
    this.rooms = rooms;
  }

  /** What a key was used for; the picture by its hash. */
  private record Asked(LeadId lead, String sha256) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @Blocking
  @Operation(
      summary = "Adds a picture to a lead (线索附件)",
      description =
          "The picture itself is the body: JPEG or PNG, as its own bytes say; at most 10 MiB, 8192"
              + " pixels a side and 25 million in all, 20 a lead and 100 MiB together. Kept are its"
              + " pixels and which way up they are, nothing of what a camera or a program writes"
              + " beside them, nor its name.")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  public Uni<RestResponse<AttachmentView>> add(
      @Context HttpServerRequest request,
      @PathParam("id") String id,
      @HeaderParam("Idempotency-Key") String key,
      @RequestBody(
              required = true,
              content = {
                @org.eclipse.microprofile.openapi.annotations.media.Content(
                    mediaType = "image/jpeg",
                    schema = @Schema(implementation = String.class, format = "binary")),
                @org.eclipse.microprofile.openapi.annotations.media.Content(
                    mediaType = "image/png",
                    schema = @Schema(implementation = String.class, format = "binary"))
              })
          InputStream body) {
    var lead = LeadId.of("id", id);
    var allowance = Allowance.HANDLERS;
    UploadedBody.announced(request, allowance.mostBytes());
    return rooms.forHandlers(
        () -> {
          var content = Content.of(UploadedBody.read(body, allowance.mostBytes(), WITHIN));
          var attempt = creation.attempt("attachment", key, new Asked(lead, content.sha256()));
          return keep.bring(attempt.actor(), lead, content, allowance)
              .chain(outcome -> kept(keep, attempt, outcome, allowance, Optional.empty()))
              .map(outcome -> Answers.view(outcome, AttachmentView::of))
              .map(
                  view ->
                      Answers.created("/api/v1/leads/" + lead + "/attachments/" + view.id(), view));
        });
  }

  /** What was stored is the lead's from now on, once. */
  static Uni<Outcome<Attachment>> kept(
      KeepAttachment keep,
      Attempt attempt,
      Outcome<Brought> outcome,
      Allowance allowance,
      Optional<String> spent) {
    return switch (outcome) {
      case Outcome.Changed<Brought>(var brought) ->
          attempt.once(
              (work, made) ->
                  work.attachments()
                      .find(brought.name().lead(), AttachmentId.of("id", made))
                      .map(found -> found.map(Attachments.Kept::attachment)),
              (work, made) ->
                  keep.keep(work, AttachmentId.of("id", made), brought, allowance, spent));
      case Outcome.Unchanged<Brought> _, Outcome.Refused<Brought> _ ->
          Uni.createFrom().item(outcome.<Attachment>map(_ -> null));
    };
  }

  @GET
  @Path("{attachmentId}")
  @Blocking
  @Operation(
      summary = "A picture, to whoever handles its lead",
      description = "Each reading is written down, before anything of it is read.")
  @APIResponse(
      responseCode = "200",
      description = "JPEG or PNG",
      content =
          @org.eclipse.microprofile.openapi.annotations.media.Content(
              mediaType = "image/*",
              schema = @Schema(implementation = String.class, format = "binary")))
  public Uni<RestResponse<byte[]>> get(
      @PathParam("id") String id, @PathParam("attachmentId") String attachmentId) {
    var lead = LeadId.of("id", id);
    var attachment = AttachmentId.of("attachmentId", attachmentId);
    var actor = current.actor();
    return rooms.forReaders(
        () ->
            read.open(actor, lead, attachment)
                .map(found -> Answers.found(found, AttachmentsResource::answer)));
  }

  /** Kept by no browser: the next look is recorded, too. */
  private static RestResponse<byte[]> answer(Opened opened) {
    var attachment = opened.attachment();
    return UploadedPicture.guarded(
            ResponseBuilder.ok(opened.bytes()).type(attachment.type().mediaType()), "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + attachment.fileName() + "\"")
        .build();
  }
}
