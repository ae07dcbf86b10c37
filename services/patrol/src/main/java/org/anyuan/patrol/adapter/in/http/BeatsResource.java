package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.http.Paging;
import org.anyuan.common.http.Paging.Page;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.application.Kept.Filter;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.beat.KeepBeats;
import org.anyuan.patrol.application.beat.VisitTargets;
import org.anyuan.patrol.application.duty.DoDuties;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.BeatId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/beats")
@Tag(name = "beats", description = "Grid patrol (网格化巡逻)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class BeatsResource {
  private final Patrol patrol;
  private final KeepBeats beats;
  private final VisitTargets visits;
  private final DoDuties entries;
  private final Creation creation;
  private final CurrentActor current;
  private final Regions regions;

  BeatsResource(
      Patrol patrol,
      KeepBeats beats,
      VisitTargets visits,
      DoDuties entries,
      Creation creation,
      CurrentActor current,
      Regions regions) {
    this.patrol = patrol;
    this.beats = beats;
    this.visits = visits;
    this.entries = entries;
    this.creation = creation;
    this.current = current;
    this.regions = regions;
  }

  @GET
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "Beats in the order of their ids")
  public Uni<Page<BeatView>> list(
      @QueryParam("regionId") String regionId,
      @QueryParam("gridId") String gridId,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") String limit) {
    var most = Paging.limit(limit);
    var actor = current.actor();
    var filter =
        new Filter(
            regions.ifNamed(actor, regionId),
            Optional.empty(),
            Optional.empty(),
            Given.id("gridId", gridId),
            Paging.after(cursor),
            most + 1);
    return patrol
        .work(actor, work -> work.guard().beats().list(filter))
        .map(found -> Paging.page(found, most, BeatView::of, b -> b.id().value()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER, INSPECTOR, ADMINISTRATOR})
  @Operation(summary = "One beat")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Uni<BeatView> get(@PathParam("id") String id) {
    var beat = BeatId.of("id", id);
    return patrol
        .work(current.actor(), work -> work.guard().beats().find(beat.value()))
        .map(found -> Answers.found(found, BeatView::of));
  }

  @POST
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A beat of a grid; its key targets are schools within it")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<BeatView>> add(
      @HeaderParam("Idempotency-Key") String key, BeatBody body) {
    var wanted = Given.body(body).details();
    return creation
        .<Beat>once(
            "beat",
            key,
            body,
            (work, id) -> work.guard().beats().find(id),
            (work, id) -> beats.add(work, new BeatId(id), wanted))
        .map(outcome -> Answers.view(outcome, BeatView::of))
        .map(view -> Answers.created("/api/v1/beats/" + view.id(), view));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "Changes a beat")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<BeatView> change(@PathParam("id") String id, BeatBody body) {
    var beat = BeatId.of("id", id);
    var wanted = Given.body(body).details();
    return patrol
        .work(
            current.actor(),
            work -> beats.change(work, beat, wanted, Given.version(body.version())))
        .map(outcome -> Answers.view(outcome, BeatView::of));
  }

  @POST
  @Path("{id}/retire")
  @RolesAllowed({POLICE_DISPATCHER, ADMINISTRATOR})
  @Operation(summary = "A beat is no longer patrolled; its visits stay")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<BeatView> retire(@PathParam("id") String id) {
    var beat = BeatId.of("id", id);
    return patrol
        .work(current.actor(), work -> beats.retire(work, beat))
        .map(outcome -> Answers.view(outcome, BeatView::of));
  }

  @POST
  @Path("{id}/check-ins")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER})
  @Operation(
      summary = "The unit is at one of the beat's schools (打卡)",
      description = "By its position, or by the code that the gate shows.")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Uni<RestResponse<VisitView>> checkIn(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, VisitBody body) {
    var beat = BeatId.of("id", id);
    var school = Text.id("schoolId", Given.body(body).schoolId());
    var evidence = body.evidence();
    var at = entries.entered(body.when());
    return creation
        .<Beat.Visit>once(
            "visit/" + beat,
            key,
            body,
            (work, visit) -> work.guard().visits().find(visit),
            (work, visit) -> visits.visit(work, visit, beat, school, evidence, at))
        .map(outcome -> Answers.view(outcome, VisitView::of))
        .map(view -> Answers.created("/api/v1/beats/" + beat + "/check-ins/" + view.id(), view));
  }
}
