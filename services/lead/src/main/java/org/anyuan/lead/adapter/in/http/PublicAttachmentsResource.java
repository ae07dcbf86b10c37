package org.anyuan.lead.adapter.in.http;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.RepeatKey;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.attachments.KeepAttachment;
import org.anyuan.lead.application.publics.PublicDoor;
import org.anyuan.lead.application.publics.TakePublicAttachment;
import org.anyuan.lead.domain.attachment.Allowance;
import org.anyuan.lead.domain.attachment.Content;
import org.anyuan.lead.domain.intake.Receipt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Pictures from who reported a lead without signing in. */
@Path("/api/v1/leads/public/attachments")
@Tag(name = "public leads")
@PermitAll
@SecurityRequirements
@APIResponse(responseCode = "400", ref = "Problem")
class PublicAttachmentsResource {
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final String OPERATION = "public-attachment";

  private final PublicDoor door;
  private final Coordination coordination;
  private final TakePublicAttachment take;
  private final KeepAttachment keep;
  private final Rooms rooms;

  PublicAttachmentsResource(
      PublicDoor door,
      Coordination coordination,
      TakePublicAttachment take,
      KeepAttachment keep,
      Rooms rooms) {
    this.door = door;
    this.coordination = coordination;
    this.take = take;
    this.keep = keep;
    this.rooms = rooms;
  }

  /** It can be looked at by who handles the lead alone, not by who sent it. */
  @Schema(name = "PublicAttachment")
  record View(int number) {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @Blocking
  @Operation(
      summary = "Adds a picture, with the receipt's number and code and a solved puzzle",
      description =
          "The picture itself is the body: JPEG or PNG, at most 5 MiB, 3 a lead. Number and code are"
              + " headers, so that they stand in no address. The puzzle is looked at before the"
              + " picture is.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "428", description = "No solved puzzle, or one that cost too little")
  @APIResponse(responseCode = "429", description = "Too much is told at once; later")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Uni<RestResponse<View>> add(
      @Context HttpServerRequest request,
      @HeaderParam("Receipt-Number") String number,
      @HeaderParam("Receipt-Code") String code,
      @HeaderParam("Puzzle") String puzzle,
      @HeaderParam("Puzzle-Solution") String solution,
      @HeaderParam("Idempotency-Key") String key,
      @RequestBody(
              required = true,
              content =
                  @org.eclipse.microprofile.openapi.annotations.media.Content(
                      mediaType = "image/*",
                      schema = @Schema(implementation = String.class, format = "binary")))
          InputStream body) {
    var allowance = Allowance.REPORTER;
    var receipt = Receipt.plain(Given.required("Receipt-Number", number));
    Given.required("Receipt-Code", code);
    UploadedBody.announced(request, allowance.mostBytes());
    return rooms.forReporters(
        () -> {
          PublicLeadsResource.admit(
              door.knock(PublicLeadsResource.network(request), puzzle, solution));
          var content = Content.of(UploadedBody.read(body, allowance.mostBytes(), WITHIN));
          var attempt =
              Attempt.of(
                  coordination,
                  Actor.SYSTEM,
                  OPERATION,
                  RepeatKey.of("receipt/" + receipt, OPERATION, key, content.sha256()));
          return take.bring(receipt, code, content)
              .chain(
                  outcome ->
                      AttachmentsResource.kept(
                          keep, attempt, outcome, allowance, Optional.of(puzzle)))
              .map(outcome -> Answers.view(outcome, kept -> new View(kept.number())))
              .map(view -> ResponseBuilder.create(RestResponse.Status.CREATED, view).build());
        });
  }
}
