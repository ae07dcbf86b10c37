package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.Statements;
import org.anyuan.response.application.WriteStatements;
import org.anyuan.response.application.WriteStatements.Checked;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementKind;
import org.anyuan.response.domain.statement.StatementState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/statements")
@Tag(name = "statements", description = "What is told to the public (信息发布)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class StatementsResource {
  private final Coordination coordination;
  private final WriteStatements write;
  private final Creation creation;
  private final CurrentActor current;

  StatementsResource(
      Coordination coordination, WriteStatements write, Creation creation, CurrentActor current) {
    this.coordination = coordination;
    this.write = write;
    this.creation = creation;
    this.current = current;
  }

  /** A draft. */
  @Schema(name = "StatementRequest")
  record Body(
      @Schema(required = true) String responseId,
      @Schema(required = true, implementation = StatementKind.class) String kind,
      @Schema(required = true) ContentBody content) {}

  /** A statement in a list. */
  @Schema(name = "StatementSummary")
  record Summary(
      String id,
      String responseId,
      StatementKind kind,
      long version,
      StatementState.Name state,
      Instant stateSince,
      String titleZh,
      boolean live) {
    static Summary of(Statement statement) {
      return new Summary(
          statement.id().toString(),
          statement.response().toString(),
          statement.kind(),
          statement.version(),
          statement.state().name(),
          statement.state().since(),
          statement.content().zh().title(),
          statement.live().isPresent());
    }
  }

  /** A version as it was written. */
  @Schema(name = "StatementVersion")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VersionView(long version, String author, Instant at, ContentBody content) {
    static VersionView of(Statements.Version version) {
      return new VersionView(
          version.version(), version.author(), version.at(), ContentBody.of(version.content()));
    }
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Statements in the order of their ids")
  public Uni<Page<Summary>> list(
      @QueryParam("responseId") String responseId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Statements.Query(
            Optional.ofNullable(responseId).map(id -> ResponseId.of("responseId", id)),
            after.isEmpty() ? Optional.empty() : Optional.of(StatementId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.statements().page(query))
        .map(found -> Paging.page(found, most, Summary::of, s -> s.id().toString()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Writes a draft")
  @APIResponse(responseCode = "201", description = "Written; nobody outside sees it")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<StatementView>> draft(
      @HeaderParam("Idempotency-Key") String key, Body body) {
    var response = ResponseId.of("responseId", Given.body(body).responseId());
    var kind = Text.oneOf("kind", StatementKind.class, body.kind());
    var content = Given.required("content", body.content()).content();
    return creation
        .<Checked>once(
            "statement.draft",
            key,
            body,
            (work, id) -> find(work, new StatementId(UUID.fromString(id))),
            (work, id) ->
                write
                    .draft(work, new StatementId(UUID.fromString(id)), response, kind, content)
                    .chain(outcome -> write.checked(work, outcome)))
        .map(outcome -> Answers.view(outcome, StatementView::of))
        .map(view -> Answers.created("/api/v1/statements/" + view.id(), view));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "A statement, and what stands against publishing it")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<StatementView> get(@PathParam("id") String id) {
    var statement = StatementId.of("id", id);
    return coordination
        .work(current.actor(), work -> find(work, statement))
        .map(found -> Answers.found(found, StatementView::of));
  }

  @GET
  @Path("{id}/versions")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "All of its versions as they were written, the oldest first")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<List<VersionView>> versions(@PathParam("id") String id) {
    var statement = StatementId.of("id", id);
    return coordination
        .work(current.actor(), work -> work.statements().versions(statement))
        .map(
            found ->
                found.isEmpty() ? Optional.<List<Statements.Version>>empty() : Optional.of(found))
        .map(found -> Answers.found(found, all -> all.stream().map(VersionView::of).toList()));
  }

  private Uni<Optional<Checked>> find(Work work, StatementId id) {
    return write
        .find(work, id)
        .chain(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(Optional.<Checked>empty())
                    : write.checked(work, found.get()).map(Optional::of));
  }
}
