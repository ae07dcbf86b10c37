package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Flags;
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.OpenResponse;
import org.anyuan.response.application.Responses;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.ResponseId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/responses")
@Tag(name = "responses", description = "Responses to major incidents (重大警情“三同步”)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ResponsesResource {
  private final Coordination coordination;
  private final OpenResponse open;
  private final Creation creation;
  private final CurrentActor current;
  private final Clock clock;

  ResponsesResource(
      Coordination coordination,
      OpenResponse open,
      Creation creation,
      CurrentActor current,
      Clock clock) {
    this.coordination = coordination;
    this.open = open;
    this.creation = creation;
    this.current = current;
    this.clock = clock;
  }

  /** What is opened, and why. */
  @Schema(name = "ResponseRequest")
  record Body(
      @Schema(required = true) String incidentId,
      @Schema(required = true, maxLength = Given.LONGEST_REASON) String reason) {}

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Responses in the order of their ids")
  public Uni<Page<ResponseSummary>> list(
      @QueryParam("incidentId") String incidentId,
      @QueryParam("open") @Parameter(description = "true: those that are not closed") String open,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var after = Paging.after(cursor);
    var query =
        new Responses.Query(
            Optional.ofNullable(incidentId).map(id -> IncidentId.of("incidentId", id)),
            Flags.of("open", open).orElse(false),
            after.isEmpty() ? Optional.empty() : Optional.of(ResponseId.of("cursor", after)),
            most + 1);
    return coordination
        .work(current.actor(), work -> work.responses().page(query))
        .map(found -> Paging.page(found, most, ResponseSummary::of, r -> r.id().toString()));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, COMMISSION_OFFICER})
  @Operation(
      summary = "Opens the response of an incident (启动“三同步”)",
      description =
          "One that is confirmed and major opens by itself. An incident has one: 409 names it.")
  @APIResponse(responseCode = "201", description = "Open")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<ResponseView>> open(
      @HeaderParam("Idempotency-Key") String key, Body body) {
    var incident = IncidentId.of("incidentId", Given.body(body).incidentId());
    var reason = Given.reason(body.reason());
    var actor = current.actor();
    return creation
        .once(
            "response.open",
            key,
            body,
            (work, _) -> work.responses().findOf(incident),
            (work, _) -> open.byPerson(work, incident, reason))
        .map(
            outcome ->
                Answers.view(outcome, r -> ResponseView.of(r, clock.instant(), actor.role())))
        .map(view -> Answers.created("/api/v1/responses/" + view.summary().id(), view));
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
  @Operation(summary = "A response as a whole")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ResponseView> get(@PathParam("id") String id) {
    var response = ResponseId.of("id", id);
    var actor = current.actor();
    return coordination
        .work(actor, work -> work.responses().find(response))
        .map(found -> Answers.found(found, r -> ResponseView.of(r, clock.instant(), actor.role())));
  }
}
