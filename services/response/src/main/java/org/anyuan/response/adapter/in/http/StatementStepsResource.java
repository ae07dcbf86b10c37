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
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.WriteStatements;
import org.anyuan.response.application.WriteStatements.Both;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.StatementCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each may be repeated as it is: what is so already is answered as it is. */
@Path("/api/v1/statements/{id}")
@Tag(name = "statements")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class StatementStepsResource {
  private static final int LONGEST_EXCERPT = 200;

  private final Coordination coordination;
  private final WriteStatements write;
  private final CurrentActor current;

  StatementStepsResource(Coordination coordination, WriteStatements write, CurrentActor current) {
    this.coordination = coordination;
    this.write = write;
    this.current = current;
  }

  /** The version that was read. */
  @Schema(name = "StatementVersionRead")
  record VersionBody(@Schema(required = true) Long version) {}

  /** What it is to say instead, and the version that was read. */
  @Schema(name = "StatementEdit")
  record EditBody(
      @Schema(required = true) Long version, @Schema(required = true) ContentBody content) {}

  /** What it is to say instead of what the public sees. */
  @Schema(name = "StatementCorrection")
  record CorrectBody(@Schema(required = true) ContentBody content) {}

  /** Whether the words may stay. */
  @Schema(name = "FindingDecision")
  record FindingBody(
      @Schema(required = true, implementation = Finding.Kind.class) String kind,
      @Schema(required = true, implementation = Finding.Part.class) String part,
      @Schema(required = true, maxLength = LONGEST_EXCERPT) String excerpt,
      @Schema(required = true) Boolean allowed,
      @Schema(required = true, maxLength = Given.LONGEST_REASON) String reason) {
    StatementCommand command() {
      return new StatementCommand.DecideFinding(
          new Finding(
              Text.oneOf("kind", Finding.Kind.class, kind),
              Text.oneOf("part", Finding.Part.class, part),
              Text.required("excerpt", excerpt, LONGEST_EXCERPT)),
          Given.required("allowed", allowed),
          Given.reason(reason));
    }
  }

  @PUT
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Writes its next version: review and signature are void")
  public Uni<StatementView> edit(@PathParam("id") String id, EditBody body) {
    return command(
        id,
        new StatementCommand.Edit(
            Given.version(Given.body(body).version()),
            Given.required("content", body.content()).content()));
  }

  @POST
  @Path("review")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The information track has read it; not who wrote it (审核)")
  public Uni<StatementView> review(@PathParam("id") String id, VersionBody body) {
    return command(id, new StatementCommand.Review(Given.version(Given.body(body).version())));
  }

  @POST
  @Path("sign")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "The lawful-handling lead or a deputy signs it off (签发)",
      description = "A safety instruction: any of the commander and the leads.")
  public Uni<StatementView> sign(@PathParam("id") String id, VersionBody body) {
    return command(id, new StatementCommand.Sign(Given.version(Given.body(body).version())));
  }

  @POST
  @Path("findings")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Decides whether words that may name somebody may stay")
  public Uni<StatementView> decide(@PathParam("id") String id, FindingBody body) {
    return command(id, Given.body(body).command());
  }

  @POST
  @Path("publish")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(
      summary = "Lets it out (发布)",
      description =
          "Refused (409) while a pairing does not hold, which is named, a fact that it rests on has"
              + " changed, or nobody has decided about what may name somebody.")
  public Uni<StatementView> publish(@PathParam("id") String id, VersionBody body) {
    var statement = StatementId.of("id", id);
    var version = Given.version(Given.body(body).version());
    return answer(work -> write.publish(work, statement, version));
  }

  @POST
  @Path("correct")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Begins the version that takes the place of what the public sees (更正)")
  public Uni<StatementView> correct(@PathParam("id") String id, CorrectBody body) {
    return command(
        id,
        new StatementCommand.Correct(
            Given.required("content", Given.body(body).content()).content()));
  }

  @POST
  @Path("withdraw")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "It does not stand any more; no pairing holds that up (撤回)")
  public Uni<StatementView> withdraw(@PathParam("id") String id, ReasonBody body) {
    var statement = StatementId.of("id", id);
    var reason = ReasonBody.of(body);
    return answer(work -> write.withdraw(work, statement, reason));
  }

  @POST
  @Path("discard")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Drops what is not public: a draft, or a correction")
  public Uni<StatementView> discard(@PathParam("id") String id, ReasonBody body) {
    return command(id, new StatementCommand.Discard(ReasonBody.of(body)));
  }

  private Uni<StatementView> command(String id, StatementCommand command) {
    var statement = StatementId.of("id", id);
    return answer(work -> write.command(work, statement, command));
  }

  private Uni<StatementView> answer(Function<Work, Uni<Outcome<Both>>> doing) {
    return coordination
        .work(
            current.actor(),
            work -> doing.apply(work).chain(outcome -> write.checked(work, outcome)))
        .map(outcome -> Answers.view(outcome, StatementView::of));
  }
}
