package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.application.beat.GateCodes;
import org.anyuan.patrol.application.beat.SeeProgress;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.domain.beat.BeatId;
import org.anyuan.patrol.domain.beat.Progress;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/beats")
@Tag(name = "beats", description = "Grid patrol (网格化巡逻)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class BeatDayResource {
  private final Patrol patrol;
  private final SeeProgress progress;
  private final GateCodes codes;
  private final Scoped scoped;
  private final CurrentActor current;
  private final Regions regions;
  private final Clock clock;

  BeatDayResource(
      Patrol patrol,
      SeeProgress progress,
      GateCodes codes,
      Scoped scoped,
      CurrentActor current,
      Regions regions,
      Clock clock) {
    this.patrol = patrol;
    this.progress = progress;
    this.codes = codes;
    this.scoped = scoped;
    this.current = current;
    this.regions = regions;
    this.clock = clock;
  }

  @GET
  @Path("progress")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "A day's visits against its targets, by beat")
  public Uni<Page<ProgressView>> progress(
      @QueryParam("regionId") String regionId,
      @QueryParam("day") String day,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    return all(regionId, day, Paging.after(cursor), most + 1)
        .map(found -> Paging.page(found, most, ProgressView::of, p -> p.beat().id().value()));
  }

  @GET
  @Path("map")
  @Produces("application/geo+json")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "A day's visits against its targets as GeoJSON, of at most 500 beats")
  public Uni<BeatMap> map(@QueryParam("regionId") String regionId, @QueryParam("day") String day) {
    return all(regionId, day, "", Paging.MOST).map(found -> BeatMap.of(found, progress::position));
  }

  private Uni<List<Progress>> all(String regionId, String day, String after, int limit) {
    var actor = current.actor();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId),
            Optional.empty(),
            Optional.of("IN_USE"),
            Optional.empty(),
            after,
            limit);
    var of = day(day);
    return patrol.work(actor, work -> progress.of(work, filter, of));
  }

  private LocalDate day(String day) {
    return Given.dayIfAny("day", day)
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), KeepPosts.CHINA));
  }

  /** From where. */
  @Schema(name = "RouteBody")
  record RouteBody(
      @Schema(required = true) PositionBody position,
      @Schema(description = "A day; left out: today") String day) {}

  /** An order in which to visit what is behind. */
  @Schema(name = "Route")
  record RouteView(
      List<String> schoolIds, @Schema(description = "As the crow flies") long metres) {}

  @POST
  @Path("{id}/route")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "Proposes a route through the schools that are behind; stores nothing")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<RouteView> route(@PathParam("id") String id, RouteBody body) {
    var beat = BeatId.of("id", id);
    var start = Given.required("position", Given.body(body).position()).toPosition("position");
    var of = day(body.day());
    return patrol
        .work(current.actor(), work -> progress.route(work, beat, of, start))
        .map(
            found ->
                Answers.found(
                    found,
                    route ->
                        new RouteView(
                            route.stops().stream().map(s -> s.id()).toList(), route.metres())));
  }

  /** What the gate shows. */
  @Schema(name = "GateCode")
  record CodeView(String code, Instant until) {}

  @GET
  @Path("gates/{schoolId}/code")
  @RolesAllowed({SCHOOL_OFFICER, ADMINISTRATOR})
  @Operation(summary = "The code that a school's gate shows now, new every minute")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public CodeView code(@PathParam("schoolId") String schoolId) {
    var id = Text.id("schoolId", schoolId);
    if (scoped.school(current.actor(), "schoolId", id) instanceof Outcome.Refused<?>) {
      throw Problem.notFound("Not known here (没有找到).");
    }
    var now = clock.instant();
    var code = codes.current();
    return new CodeView(code.of(id, now), code.until(now));
  }
}
