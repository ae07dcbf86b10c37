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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.problem.Problem;
import org.anyuan.response.application.Coordination;
import org.anyuan.response.application.Responses;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.drift.Drift;
import org.anyuan.response.domain.response.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responses/{id}")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class LooksResource {
  private final Coordination coordination;
  private final CurrentActor current;
  private final Clock clock;

  LooksResource(Coordination coordination, CurrentActor current, Clock clock) {
    this.coordination = coordination;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Path("record")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "What happened, in order: the timeline")
  public Uni<Page<LineView>> record(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var response = ResponseId.of("id", id);
    var most = Paging.limit(limit);
    var after = sequence(Paging.after(cursor));
    var actor = current.actor();
    var words = Roles.seesAll(actor.role());
    return coordination
        .work(
            actor,
            work ->
                work.responses()
                    .find(response)
                    .chain(
                        found ->
                            found.isEmpty()
                                ? Uni.createFrom().item(Optional.<List<Responses.Line>>empty())
                                : work.responses()
                                    .record(response, after, most + 1)
                                    .map(Optional::of)))
        .map(
            lines ->
                Answers.found(
                    lines,
                    all ->
                        Paging.page(
                            all,
                            most,
                            line -> LineView.of(line, words),
                            line -> Long.toString(line.sequence()))));
  }

  private static long sequence(String after) {
    if (after.matches("[0-9]{0,18}")) {
      return after.isEmpty() ? 0 : Long.parseLong(after);
    }
    throw Problem.invalid("cursor", "not a cursor of this list");
  }

  @GET
  @Path("drift")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    INSPECTOR
  })
  @Operation(summary = "How far the tracks are from one another, now")
  public Uni<DriftView> drift(@PathParam("id") String id) {
    return look(id, response -> DriftView.of(Drift.of(response, clock.instant())));
  }

  @GET
  @Path("review")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR})
  @Operation(summary = "The look back: pairings, times against the norm, findings")
  public Uni<ReviewView> review(@PathParam("id") String id) {
    return look(id, response -> ReviewView.of(response, clock.instant()));
  }

  private <V> Uni<V> look(String id, Function<Response, V> view) {
    var response = ResponseId.of("id", id);
    return coordination
        .work(current.actor(), work -> work.responses().find(response))
        .map(found -> Answers.found(found, view));
  }
}
