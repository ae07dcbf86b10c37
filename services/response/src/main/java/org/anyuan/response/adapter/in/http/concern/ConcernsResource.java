package org.anyuan.response.adapter.in.http.concern;

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
import org.anyuan.common.http.Given;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.adapter.in.http.Creation;
import org.anyuan.response.adapter.in.http.CurrentActor;
import org.anyuan.response.adapter.in.http.Regions;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.concern.Concerns;
import org.anyuan.response.application.concern.KeepConcerns;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernDetails;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.concern.ConcernState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/concerns")
@Tag(name = "concerns", description = "What the public asks or says (回应社会关切)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class ConcernsResource {
  private final Coordination coordination;
  private final KeepConcerns concerns;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  ConcernsResource(
      Coordination coordination,
      KeepConcerns concerns,
      Creation creation,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.coordination = coordination;
    this.concerns = concerns;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "Concerns in the order of their ids")
  public Uni<Page<ConcernView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("state") @Parameter(schema = @Schema(implementation = ConcernState.Name.class))
          String state,
      @QueryParam("kind") @Parameter(schema = @Schema(implementation = ConcernDetails.Kind.class))
          String kind,
      @QueryParam("responseId") String responseId,
      @QueryParam("headId") String headId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var after = Paging.after(cursor);
    var query =
        new Concerns.Query(
            Optional.ofNullable(regionId).map(id -> regions.named(actor, id)),
            Optional.ofNullable(state).map(s -> Text.oneOf("state", ConcernState.Name.class, s)),
            Optional.ofNullable(kind).map(k -> Text.oneOf("kind", ConcernDetails.Kind.class, k)),
            Optional.ofNullable(responseId).map(id -> ResponseId.of("responseId", id)),
            Optional.ofNullable(headId).map(id -> ConcernId.of("headId", id)),
            after.isEmpty() ? Optional.empty() : Optional.of(ConcernId.of("cursor", after)),
            most + 1);
    return coordination
        .work(actor, work -> work.outward().concerns().page(query))
        .map(found -> Paging.page(found, most, ConcernView::of, c -> c.id().toString()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "One concern")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<ConcernView> get(@PathParam("id") String id) {
    var concern = ConcernId.of("id", id);
    return coordination
        .work(current.actor(), work -> work.outward().concerns().find(concern))
        .map(found -> Answers.found(found, ConcernView::of));
  }

  @POST
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    MEDIA_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(
      summary = "Writes down a question or a rumour that reached the desk",
      description =
          "One at a time, by a person. What points at somebody (an account, an address, a number, a"
              + " masked name) is refused.")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<ConcernView>> notice(
      @HeaderParam("Idempotency-Key") String key, ConcernBody body) {
    var details = Given.body(body).details(clock.instant());
    return creation
        .<Concern>once(
            "concern",
            key,
            body,
            (work, id) -> work.outward().concerns().find(ConcernId.of("id", id)),
            (work, id) -> concerns.notice(work, ConcernId.of("id", id), details))
        .map(outcome -> Answers.view(outcome, ConcernView::of))
        .map(view -> Answers.created("/api/v1/concerns/" + view.id(), view));
  }
}
