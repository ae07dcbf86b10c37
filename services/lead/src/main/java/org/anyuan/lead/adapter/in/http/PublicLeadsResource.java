package org.anyuan.lead.adapter.in.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.problem.Problem;
import org.anyuan.lead.application.publics.PublicDoor;
import org.anyuan.lead.application.publics.TakePublicLead;
import org.anyuan.lead.domain.intake.AdmitPublic.Answer;
import org.anyuan.lead.domain.lead.ForReporter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The form without sign-in. Who sends is not kept: of a network two numbers, in memory. */
@Path("/api/v1/leads/public")
@Tag(name = "public leads", description = "What anybody may tell, with a receipt")
@PermitAll
@SecurityRequirements
@APIResponse(responseCode = "400", ref = "Problem")
class PublicLeadsResource {
  private static final int LONGEST_BODY = 32_768;

  private final PublicDoor door;
  private final TakePublicLead take;

  PublicLeadsResource(PublicDoor door, TakePublicLead take) {
    this.door = door;
    this.take = take;
  }

  @Schema(name = "Puzzle")
  record PuzzleView(
      String puzzle,
      @Schema(description = "So many zero bits at the begin of SHA-256 of puzzle.solution")
          int bits,
      Instant until) {}

  @Schema(name = "PublicLead")
  record PublicBody(
      @Schema(required = true) String puzzle,
      @Schema(required = true, description = "A number in decimal digits") String solution,
      @Schema(required = true) LeadBody lead) {}

  @Schema(name = "PublicReceipt")
  record ReceiptView(
      String number, @Schema(description = "Shown once; opens what was told") String code) {}

  @Schema(name = "ReceiptHolder")
  record HolderBody(
      @Schema(required = true) String number,
      @Schema(required = true) String code,
      @Schema(maxLength = 2000) String words) {}

  @Schema(name = "PublicLeadState")
  record StateView(ForReporter state) {}

  @GET
  @Path("puzzle")
  @Operation(summary = "A puzzle whose solution lets one post in")
  public PuzzleView puzzle(@Context HttpServerRequest request) {
    var puzzle = door.puzzle(network(request));
    return new PuzzleView(puzzle.text(), puzzle.bits(), puzzle.until());
  }

  @POST
  @Operation(
      summary = "Tells what somebody saw, without signing in",
      description = "In danger dial 110: nobody may be reading this yet.")
  @APIResponse(responseCode = "428", description = "No solved puzzle, or one that cost too little")
  @APIResponse(responseCode = "429", description = "Too much is told at once; later")
  public Uni<RestResponse<ReceiptView>> tell(@Context HttpServerRequest request, PublicBody body) {
    small(request);
    var given = Given.body(body);
    // What cannot be taken costs nothing but the looking: the puzzle is not spent on it.
    var told = Given.required("lead", given.lead()).told();
    admit(door.knock(network(request), given.puzzle(), given.solution()));
    return take.take(told, given.puzzle())
        .map(
            receipt ->
                ResponseBuilder.create(
                        RestResponse.Status.CREATED,
                        new ReceiptView(receipt.number(), receipt.spelledCode()))
                    .build());
  }

  private static void small(HttpServerRequest request) {
    var length = Optional.ofNullable(request.getHeader("Content-Length")).orElse("");
    if (!length.matches("[0-9]{1,6}") || Integer.parseInt(length) > LONGEST_BODY) {
      throw Problem.of(413, "too-long", "body", "at most " + LONGEST_BODY + " bytes");
    }
  }

  private static void admit(Answer answer) {
    switch (answer) {
      case Answer.Taken _ -> {}
      case Answer.Work(var bits) ->
          throw Problem.of(428, "work-required", "puzzle", "solve a puzzle of " + bits + " bits");
      case Answer.Later(var after) ->
          throw Problem.of(429, "later", "body", "again after " + after.toSeconds() + " s");
    }
  }

  @POST
  @Path("state")
  @Operation(summary = "How far it is, to whoever holds its receipt")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<StateView> state(HolderBody body) {
    var given = Given.body(body);
    return take.state(
            Given.required("number", given.number()), Given.required("code", given.code()))
        .map(found -> Answers.found(found, StateView::new));
  }

  @POST
  @Path("additions")
  @Operation(summary = "Adds to it")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<StateView> add(HolderBody body) {
    var given = Given.body(body);
    return take.add(
            Given.required("number", given.number()),
            Given.required("code", given.code()),
            given.words())
        .map(outcome -> Answers.view(outcome, StateView::new));
  }

  /** Of an address as much as those share who use it together; hashed, so that none is kept. */
  private static String network(HttpServerRequest request) {
    var address = request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
    var separator = address.contains(":") ? ":" : "\\.";
    var parts = List.of(address.split(separator, -1));
    var shared =
        String.join("/", parts.subList(0, Math.min(parts.size(), separator.equals(":") ? 4 : 3)));
    return DeterministicId.of("network", shared).toString();
  }
}
