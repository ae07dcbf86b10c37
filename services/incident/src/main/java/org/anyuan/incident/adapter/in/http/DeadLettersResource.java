package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.DeadLetterTopic;
import org.anyuan.incident.application.DeadLetters;
import org.anyuan.incident.application.DeadLetters.DeadLetter;
import org.anyuan.incident.application.DeadLetters.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** What could not be processed. */
@Path("/api/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ADMINISTRATOR)
@Tag(name = "Dead letters", description = "未能处理的消息")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class DeadLettersResource {
  private static final Logger LOG = Logger.getLogger(DeadLettersResource.class);
  private static final String INPUTS = "anyuan.incident.inputs.incident.dlq";
  private final DeadLetters letters;

  DeadLettersResource(DeadLetters letters) {
    this.letters = letters;
  }

  @GET
  @Operation(
      operationId = "listDeadLetters",
      summary = "The newest first, with the reason and without the content")
  @APIResponse(responseCode = "200", description = "A part of them")
  public PageOfLetters list(
      @Parameter(
              description =
                  "anyuan.incident.inputs.incident.dlq or"
                      + " anyuan.incident.events.incident-projection.dlq")
          @QueryParam("topic")
          @DefaultValue(INPUTS)
          String topic,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var most = Params.limit(limit);
    var before = Optional.ofNullable(cursor).map(c -> Params.number("cursor", c));
    var found = letters.list(named(topic), before, most);
    var last = found.size() < most ? null : Long.toString(found.getLast().offset());
    return new PageOfLetters(found.stream().map(LetterView::of).toList(), last);
  }

  @POST
  @Path("{partition}/{offset}/replays")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Processed once more, by the group that put it aside and no other")
  @APIResponse(responseCode = "202", description = "Handed to the group again")
  @APIResponse(responseCode = "409", description = "It still does not fit")
  public Response replay(
      @PathParam("partition") String partition,
      @PathParam("offset") String offset,
      @QueryParam("topic") @DefaultValue(INPUTS) String topic) {
    var source = named(topic);
    var number = Params.number("partition", partition);
    if (number > 1000) {
      throw Params.notHere();
    }
    var at = Params.number("offset", offset);
    var done = letters.replay(source, (int) number, at).orElseThrow(Params::notHere);
    LOG.infof(
        "dead letter replayed, topic=%s partition=%s offset=%s", source.topic(), partition, offset);
    return switch (done) {
      case Replay.Done _ -> Response.accepted().build();
      case Replay.Failed f ->
          Response.status(409)
              .type("application/problem+json")
              .entity(ProblemBody.of(409, "still-poison", f.reason(), null))
              .build();
    };
  }

  private static DeadLetterTopic named(String topic) {
    return DeadLetterTopic.named(topic)
        .orElseThrow(() -> Problem.invalid("topic", "It is no dead-letter topic of this service."));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DeadLetterPage")
  record PageOfLetters(List<LetterView> items, String nextCursor) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DeadLetter")
  record LetterView(
      int partition,
      long offset,
      Instant at,
      String key,
      String type,
      String id,
      String reason,
      int bytes) {

    static LetterView of(DeadLetter l) {
      return new LetterView(
          l.partition(), l.offset(), l.at(), l.key(), l.type(), l.id(), l.reason(), l.bytes());
    }
  }
}
